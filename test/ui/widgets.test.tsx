import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { initialsOf, TopBar } from '../../src/ui/bar/top-bar.tsx'
import { Button } from '../../src/ui/button.tsx'
import { ErrorSummary } from '../../src/ui/error-summary.tsx'
import { LabelledField } from '../../src/ui/field.tsx'
import { iconShapes } from '../../src/ui/icon-shapes.tsx'
import { TextInput } from '../../src/ui/inputs.tsx'
import { printAge } from '../../src/ui/print-time.ts'
import { type SaveMark, saveSentence, saveTrouble } from '../../src/ui/save-line.tsx'
import { State, Tag } from '../../src/ui/state.tsx'

const markup = (element: ReactElement) => renderToStaticMarkup(element)

describe('states', () => {
  it('each tone has a shape of its own beside its word', () => {
    const shapes = (['ok', 'warn', 'err', 'dim', 'acc'] as const).map(
      (tone) => /data-icon="(\w+)"/.exec(markup(<State tone={tone}>palabra</State>))?.[1],
    )
    expect(new Set(shapes).size).toBe(5)
  })
  it('an icon is never heard', () => {
    expect(markup(<Tag icon="ne">2 de 5 no cuadran</Tag>)).toContain('aria-hidden="true"')
  })
  it('no two icons are drawn alike', () => {
    const drawn = Object.values(iconShapes).map(markup)
    expect(new Set(drawn).size).toBe(drawn.length)
  })
})

describe('the bar over every screen', () => {
  it('begins with a way over it, for the keyboard', () => {
    expect(markup(<TopBar />)).toMatch(/^<header[^>]*><a [^>]*href="#contenido"[^>]*>Saltar al contenido<\/a>/)
  })
})

describe('the line that says whether it is saved', () => {
  it.each<[SaveMark[], string]>([
    [[{ where: 'device', state: 'saved', time: '14:32' }], 'Guardado en este equipo 14:32'],
    [
      [
        { where: 'device', state: 'saved', time: '14:32' },
        { where: 'server', state: 'saved', time: '14:31' },
      ],
      'Guardado en este equipo 14:32 · en el servidor 14:31',
    ],
    [[{ where: 'device', state: 'saving' }], 'Guardando…'],
    [[{ where: 'device', state: 'failed', time: '14:30' }], 'No se pudo guardar en este equipo desde las 14:30'],
    [
      [
        { where: 'device', state: 'saved', time: '15:10' },
        { where: 'server', state: 'offline', time: '15:04' },
      ],
      'Guardado en este equipo 15:10 · sin conexión desde las 15:04',
    ],
  ])('%#: %s', (places, sentence) => {
    expect(saveSentence(places)).toBe(sentence)
  })
  it('where there is little room, what keeps it from being saved is said alone; this device goes first', () => {
    const device = { where: 'device', state: 'failed' } as const
    const server = { where: 'server', state: 'offline', time: '14:32' } as const
    expect(saveTrouble([{ where: 'device', state: 'saved' }, server])?.text).toBe('Sin conexión')
    expect(saveTrouble([device, server])?.text).toBe('Sin guardar')
    expect(saveTrouble([{ where: 'device', state: 'saved' }])).toBeUndefined()
  })
})

describe('controls', () => {
  it('a blocked button keeps the focus', () => {
    const button = markup(<Button blocked>Enviar</Button>)
    expect(button).toContain('aria-disabled="true"')
    expect(button).not.toMatch(/ disabled/)
  })
  it('a field is heard with its label, its error and its help', () => {
    const field = markup(
      <LabelledField id="f" label="Año" help="Cuatro cifras." error="«20x1» no es un año.">
        {(names) => <TextInput {...names} />}
      </LabelledField>,
    )
    expect(field).toContain('for="f"')
    expect(field).toContain('aria-describedby="f-error f-help"')
    expect(field).toContain('aria-invalid="true"')
  })
  it('a summary of errors is an alert that can take the focus, each line a way to its cell', () => {
    const summary = markup(<ErrorSummary title="1 error" entries={[{ id: 'a', text: 'Falta', go: () => {} }]} />)
    expect(summary).toMatch(/role="alert"/)
    expect(summary).toMatch(/tabindex="-1"/)
    expect(summary).toMatch(/<button[^>]*>Falta/)
  })
})

it.each([
  ['Planificación', 'PL'],
  ['Camila Rojas', 'CR'],
  ['Sectorialista, SES', 'SS'],
])('initials of %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

it.each([
  [20_000, 'menos de 1 min'],
  [23 * 60_000, '23 min'],
  [3_600_000, '1 hora'],
  [50 * 3_600_000, '2 días'],
])('an age of %i ms', (age, words) => {
  expect(printAge(age)).toBe(words)
})
