// @draws
import 'fake-indexeddb/auto'
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import ficha2019 from '../../mocks/fichas/2019-residencias-rdd.json' with { type: 'json' }
import ficha2020 from '../../mocks/fichas/2020-gestion-territorial.json' with { type: 'json' }
import ficha2021 from '../../mocks/fichas/2021-gestion-territorial.json' with { type: 'json' }
import ficha2023 from '../../mocks/fichas/2023-inmigrante-y-refugio.json' with { type: 'json' }
import type { AccountStore } from '../../src/drafts/store/account-store.ts'
import { findNote, keepNote } from '../../src/drafts/store/notes.ts'
import type { Evaluation } from '../../src/ficha/evaluation.ts'
import { allowedTo, type Role } from '../../src/ficha/status.ts'
import type { CallResult } from '../../src/protocol/client.ts'
import { problem } from '../../src/protocol/problems.ts'
import type { ActDone, Review } from '../../src/protocol/review.ts'
import { EvaluationView, evaluationForms } from '../../src/reviewing/evaluating/evaluation-view.tsx'
import type { ScreenAct } from '../../src/reviewing/reviewing.ts'
import { layouts } from '../../src/showing/report-page/use-report.ts'
import { Browser } from '../drafts/office.ts'
import { examined } from '../published/examined.ts'
import { FINGERPRINT, reviewOf } from './a-review.ts'
import { find, settle, show } from './on-screen.tsx'

type File = { evaluation: object }
const savedOf = (file: File): Evaluation => {
  const { publishedAt: _, ...evaluation } = structuredClone(file.evaluation) as Evaluation
  return evaluation
}

interface Opening {
  file?: File
  evaluation?: Evaluation | null
  store?: AccountStore
  role?: Role
  status?: Review['status']
  answers?: CallResult<ActDone>
}

const DONE: CallResult<ActDone> = {
  is: 'ok',
  value: { act: 'a', name: 'evaluate', at: '2024-04-01T12:00:00Z', version: 4, status: 'evaluated' },
}

/** The evaluation of a closed ficha, and what was asked of the server. */
async function open({
  file = ficha2023,
  evaluation = null,
  store,
  role,
  status = 'closed',
  answers = DONE,
}: Opening = {}) {
  const asked: ScreenAct[] = []
  const evaluatedBy = evaluation ? { name: 'Sofía Pérez', at: '2024-04-01T12:00:00Z' } : undefined
  const review = reviewOf({ status, evaluation, evaluatedBy }, role)
  const draw = (now: Review) => (
    <EvaluationView
      examination={EXAMINED.get(file)!}
      fingerprint={FINGERPRINT}
      store={store}
      reviewing={{
        review: now,
        may: (action) => allowedTo(now.status, [role ?? 'sectorialista']).includes(action),
        does: async (request) => {
          asked.push(request)
          return answers
        },
        doing: undefined,
        compose: () => {},
        composeOn: () => {},
      }}
    />
  )
  const page = await show(draw(review))
  await settle()
  return { page, asked, review, draw }
}
// Loaded beforehand: no test waits for the reading of a file.
const EXAMINED = new Map([ficha2019, ficha2020, ficha2021, ficha2023].map((file) => [file as File, examined(file)]))
await Promise.all(
  [...EXAMINED.values()].map(({ edition }) => Promise.all([layouts.load(edition), evaluationForms.load(edition)])),
)

const control = (path: string) => document.getElementById(`evaluacion-${path}`) as HTMLInputElement
const press = (element: HTMLElement) => act(() => element.click())
function write(path: string, text: string) {
  const element = control(path)
  const prototype = Object.getPrototypeOf(element) as object
  act(() => {
    Object.getOwnPropertyDescriptor(prototype, 'value')!.set!.call(element, text)
    element.dispatchEvent(new Event(element.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }))
  })
}
const choose = (path: string, label: string) => {
  const group = [...document.querySelectorAll<HTMLInputElement>(`[name="evaluacion-${path}"]`)]
  press(group.find((one) => one.parentElement?.textContent?.startsWith(label))!)
}
const preview = () => document.querySelector('aside')!.textContent!
const save = async () => {
  press(find('Guardar la evaluación'))
  await settle()
}

describe('the evaluation of a closed ficha', () => {
  it('shows the findings of each dimension with the reason of the institution, and nothing is taken as overcome', async () => {
    const { page } = await open()
    expect([...page.querySelectorAll('form h2')].map((one) => one.textContent)).toEqual([
      'Focalización',
      'Eficiencia y ejecución presupuestaria',
      'Eficacia',
    ])
    const [first] = page.querySelectorAll('article[aria-label]')
    expect(first!.textContent).toContain('inferior al 85%')
    expect(first!.textContent).toContain('Glosa Presupuestaria del Fondo ORASMI')
    expect(first!.textContent).toContain('38,9% · 181.255 / 466.541')
    expect(page.querySelectorAll<HTMLInputElement>('form [type="checkbox"]:checked')).toHaveLength(0)
  })

  it('says what is missing and where, takes one there, and asks nothing of the server', async () => {
    const { page, asked } = await open()
    await save()
    expect(asked).toEqual([])
    const summary = page.querySelector('[role="alert"]')!
    expect(document.activeElement).toBe(summary)
    expect([...summary.querySelectorAll('li')].map((one) => one.textContent)).toEqual([
      'Indique si agrega hallazgos en Focalización.Focalización',
      'Diga si el gasto administrativo está bien estimado.Eficiencia y ejecución presupuestaria',
      'Indique si agrega hallazgos en Eficiencia y ejecución presupuestaria.Eficiencia y ejecución presupuestaria',
      'Indique si agrega hallazgos en Eficacia.Eficacia',
    ])
    press(find('Diga si el gasto administrativo'))
    expect(document.activeElement).toBe(control('administration'))
  })

  it('an overcome finding asks why, leaves the report of 2023 at once, and is saved with its reason', async () => {
    const { page, asked } = await open({ evaluation: savedOf(ficha2023) })
    const sentence = 'persistencia de subejecución presupuestaria inicial, ya que ha ejecutado'
    expect(preview()).toContain(sentence)
    press(control('overcome~persistence'))
    expect(preview()).not.toContain(sentence)
    await save()
    expect(page.querySelector('[role="alert"]')?.textContent).toContain('está superado, o quite la marca')
    const reason = control('overcome~persistence.reason')
    reason.focus()
    // What is missing, and is missing again while one types, takes no focus away.
    for (const text of ['L', '']) write('overcome~persistence.reason', text)
    expect(document.activeElement).toBe(reason)
    write('overcome~persistence.reason', ' La ley se dictó en octubre. ')
    await save()
    expect(asked).toEqual([
      {
        name: 'evaluate',
        evaluation: {
          ...savedOf(ficha2023),
          overcome: [{ finding: 'persistence', reason: 'La ley se dictó en octubre.' }],
        },
      },
    ])
  })

  it.each<[string, File, () => void, string]>([
    [
      '2019',
      ficha2019,
      () => choose('focalizacion.criterios.result', 'No cumple'),
      'no cuenta con criterios de focalización pertinentes',
    ],
    ['2020', ficha2020, () => write('indicator~p1.quality', 'No cumple'), 'Se advierten deficiencias metodológicas'],
    ['2020', ficha2020, () => write('eficacia.text', 'Texto propio.'), 'Texto propio.'],
    ['2021', ficha2021, () => choose('administration', 'Incorrectamente'), 'se encuentra incorrectamente estimado.'],
    ['2021', ficha2021, () => choose('focalizacion.findings', 'No presenta'), 'no presenta deficiencias evidentes'],
    ['2023', ficha2023, () => choose('administration', 'Incorrectamente'), 'se encuentra incorrectamente estimado.'],
    [
      '2023',
      ficha2023,
      () => write('indicator~p1.pertinence', 'No pertinente'),
      'Indicador de propósito 1: El indicador de propósito no permite medir',
    ],
  ])('in %s the report says at once what is judged (%#)', async (_, file, judge, sentence) => {
    await open({ file, evaluation: savedOf(file) })
    expect(preview()).not.toContain(sentence)
    judge()
    expect(preview()).toContain(sentence)
  })

  it('asks of an indicator only what the edition asks, and says what is printed where it is left blank', async () => {
    await open({ file: ficha2021, evaluation: savedOf(ficha2021) })
    expect(control('indicator~p1.quality').tagName).toBe('SELECT')
    write('indicator~p1.pertinence', 'No pertinente')
    expect(control('indicator~p1.quality')).toBeNull()
    write('indicator~x1.result', '')
    const described = control('indicator~x1.result').getAttribute('aria-describedby')!
    expect(document.getElementById(described)?.textContent).toBe('En blanco: «No es posible evaluar»')
  })
})

describe('what is written', () => {
  it('is on the device with every key, is there again, and goes once the server has it', async () => {
    const store = await new Browser().openTab()
    await open({ store })
    choose('focalizacion.findings', 'Sí, agrego')
    write('focalizacion.lines', 'No priorizó.')
    await settle()
    const { page } = await open({ store })
    expect(control('focalizacion.lines').value).toBe('No priorizó.')
    expect(page.textContent).toContain('Guardada solo en este equipo')
    choose('administration', 'Correctamente')
    choose('eficiencia.findings', 'No')
    choose('eficacia.findings', 'No')
    await settle()
    await save()
    expect(await findNote(store, { ficha: 'f1', name: 'evaluation' })).toBeUndefined()
  })

  it('about an earlier sending is taken up and says so, until something is written', async () => {
    const store = await new Browser().openTab()
    await keepNote(
      store,
      { ficha: 'f1', name: 'evaluation' },
      { base: {}, mine: { 'eficacia.findings': 'none' }, fingerprint: 'of another' },
    )
    const { page } = await open({ store })
    expect(control('eficacia.findings').checked).toBe(true)
    expect(page.textContent).toContain('Escrita sobre un envío anterior: revísela')
    choose('administration', 'Correctamente')
    await settle()
    expect(page.textContent).toContain('Guardada solo en este equipo')
  })

  it('stays as it was when the server refuses it, which says why', async () => {
    const answers = {
      is: 'problem',
      problem: problem('not-evaluated', { problems: [{ where: 'Hallazgo x', what: 'No está entre los hallazgos.' }] }),
    } as const
    const { page } = await open({ evaluation: savedOf(ficha2023), status: 'evaluated', answers })
    choose('administration', 'Incorrectamente')
    await save()
    expect(page.querySelector('[role="alert"]')?.textContent).toContain('No está entre los hallazgos.')
    expect(page.textContent).toContain('Sin guardar')
  })

  it('and what a colleague saved meanwhile: what differs stands side by side, the rest comes together', async () => {
    const store = await new Browser().openTab()
    await open({ store, evaluation: savedOf(ficha2023) })
    choose('administration', 'Incorrectamente')
    write('indicator~p1.quality', 'No cumple')
    await settle()
    const theirs: Evaluation = {
      ...savedOf(ficha2023),
      overcome: [{ finding: 'persistence', reason: 'Explicado.' }],
      indicators: { p1: { quality: 'Cumple' } },
    }
    const { page, asked } = await open({ store, evaluation: theirs, status: 'evaluated' })
    expect(control('overcome~persistence').checked).toBe(true)
    const difference = page.querySelector('section[role="alert"]')!
    expect(difference.textContent).toContain('Sofía Pérez guardó la evaluación mientras usted escribía')
    expect([...difference.querySelectorAll('li strong')].map((one) => one.textContent)).toEqual([
      'Indicador de propósito 1 · Calidad',
    ])
    await save()
    expect(asked).toEqual([])
    press(find('Dejar lo mío'))
    expect(document.activeElement).toBe(control('indicator~p1.quality'))
    expect(page.querySelector('section[role="alert"]')).toBeNull()
    await save()
    expect(asked).toMatchObject([
      { evaluation: { administrationWellEstimated: false, indicators: { p1: { quality: 'No cumple' } } } },
    ])
  })
})

describe('once it is saved', () => {
  it('is published after a line that says that it does not change any more', async () => {
    const { page, asked } = await open({ evaluation: savedOf(ficha2023), status: 'evaluated' })
    expect(page.textContent).toContain('por Sofía Pérez')
    press(find('Publicar'))
    expect(asked).toEqual([])
    expect(page.textContent).toContain('no cambia más')
    press(find('Cancelar'))
    await settle()
    expect(document.activeElement).toBe(find('Publicar'))
    press(find('Publicar'))
    press(find('Sí, publicar'))
    await settle()
    expect(asked).toEqual([{ name: 'publish' }])
  })
  it('of a ficha that was reopened and closed again it has to be saved anew', async () => {
    const { page, asked } = await open({ evaluation: savedOf(ficha2023), status: 'closed' })
    expect(page.textContent).toContain('De antes de reabrir la ficha')
    expect(() => find('Publicar')).toThrow()
    await save()
    expect(asked).toEqual([{ name: 'evaluate', evaluation: savedOf(ficha2023) }])
  })
  it('nobody publishes what is still being changed', async () => {
    await open({ evaluation: savedOf(ficha2023), status: 'evaluated' })
    choose('administration', 'Incorrectamente')
    expect(() => find('Publicar')).toThrow()
    expect(find('Guardar la evaluación')).toBeDefined()
  })
  it('the head of the team reads it and may publish', async () => {
    const evaluation = { ...savedOf(ficha2023), overcome: [{ finding: 'persistence', reason: 'Explicado.' }] }
    const { page } = await open({ evaluation, status: 'evaluated', role: 'jefatura' })
    expect(page.querySelectorAll('input, textarea, select')).toHaveLength(0)
    expect(page.querySelector('dl')?.textContent).toContain('Explicado.')
    expect(find('Publicar')).toBeDefined()
  })
  it('a published one leads to what was published', async () => {
    const { draw, review } = await open({ evaluation: savedOf(ficha2023), status: 'published' })
    const publication = { number: '2023-P000001-4', at: '2024-04-24T21:14:00Z', fingerprint: FINGERPRINT }
    const page = await show(draw({ ...review, publication }))
    expect(find('2023-P000001-4').getAttribute('href')).toBe('/publicadas/2023-P000001-4')
    expect(page.querySelectorAll('input')).toHaveLength(0)
  })
  it('before it, others read that nobody did', async () => {
    expect((await open({ role: 'jefatura' })).page.textContent).toContain('Nadie la ha evaluado todavía.')
  })
})
