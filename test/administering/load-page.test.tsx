// @draws
import { act } from 'react'
import { describe, expect, it } from 'vitest'
import type { Proof, ProofBody } from '../../src/protocol/administration.ts'
import { aSheet, aWorkbook } from '../importing/files/a-workbook.ts'
import { find, settle } from '../reviewing/on-screen.tsx'
import { ok, open, refused, serving } from './screens.tsx'

const CSV = 'Código;Nombre;Notas\nriberas;Riberas limpias;x\n\n;"Dos\nlíneas";y\n;;\nmalo;Malo;z\n'
const nothing = { changes: [], problems: [], notes: [] }
const proof: Proof = {
  kind: 'programmes',
  fingerprint: 'a'.repeat(64),
  counts: { new: 1, changed: 1, removed: 0, same: 0, refused: 1 },
  head: [
    { head: 'Código', column: 'code' },
    { head: 'Nombre', column: 'name' },
    { head: 'Notas', column: null },
  ],
  problems: [],
  rows: [
    {
      ...nothing,
      row: 1,
      key: 'riberas',
      name: 'Riberas limpias',
      is: 'changed',
      changes: [{ column: 'name', from: 'Riberas', to: 'Riberas limpias' }],
    },
    { ...nothing, row: 2, key: 'dos', name: 'Dos líneas', is: 'new' },
    {
      ...nothing,
      row: 3,
      key: null,
      name: 'Malo',
      is: 'refused',
      problems: [{ column: null, what: 'Repite otra fila: deje una.', row: 2 }],
    },
  ],
}
const done = ok({ act: 'x', at: '', counts: { ...proof.counts, refused: 0 }, keys: ['riberas', 'dos'] })

async function choose(page: HTMLElement, content: BlobPart, name = 'p.csv') {
  const input = page.querySelector<HTMLInputElement>('input[type="file"]')!
  Object.defineProperty(input, 'files', { value: [new File([content], name)], configurable: true })
  act(() => input.dispatchEvent(new Event('change', { bubbles: true })))
  await whileRead(page)
}

/** What reads each kind of file is fetched first, however long that takes. */
async function whileRead(page: HTMLElement) {
  while (page.querySelector('[aria-busy="true"]')) await settle()
}

async function press(page: HTMLElement, button: string) {
  act(() => find(button).click())
  await whileRead(page)
}
const load = (call: Parameters<typeof open>[0]) => open(call, 'programas', 'cargar')

it('shows the proof row by row with the lines of the file, and stores nothing before it is accepted', async () => {
  const server = serving({ administrationProof: ok(proof), administrationLoad: done })
  const page = await load(server.call)
  await choose(page, CSV)
  const rows = [...page.querySelectorAll('tbody tr')].map((row) => row.textContent)
  expect(rows[0]).toMatch(/^2Cambia.*Nombre.*Riberas.*pasa a.*Riberas limpias/)
  expect(rows[1]).toMatch(/^4Nueva/)
  expect(rows[2]).toMatch(/^7Rechazada.*Repite la línea 4: deje una\./)
  expect(page.textContent).toContain('La columna «Notas» no se lee')
  expect(server.of('administrationLoad')).toHaveLength(0)
  act(() => find('Cargar 2 filas').click())
  await settle()
  expect(server.of('administrationLoad')[0]?.body).toMatchObject({
    fingerprint: proof.fingerprint,
    head: ['Código', 'Nombre', 'Notas'],
  })
  expect(page.textContent).toContain('Se cargaron 2 filas')
  expect(page.textContent).toContain('1 fila no se cargó')
})

it('shows only the rows of a state when told', async () => {
  const page = await load(serving({ administrationProof: ok(proof) }).call)
  await choose(page, CSV)
  act(() => find('Rechazadas').click())
  expect(page.querySelectorAll('tbody tr')).toHaveLength(1)
  expect(find('Rechazadas').getAttribute('aria-pressed')).toBe('true')
})

it('takes a row in doubt once it is ticked, and asks what that would do', async () => {
  const [row] = proof.rows
  const doubts = [{ column: 'name', what: 'Parece otro.' }]
  const of = (is: 'held' | 'changed'): Proof => ({
    ...proof,
    counts: {
      new: 0,
      changed: is === 'held' ? 0 : 1,
      removed: 0,
      same: 0,
      refused: 0,
      ...(is === 'held' && { held: 1 }),
    },
    rows: [{ ...row!, is, doubts }],
  })
  const server = serving({
    administrationProof: ({ body }) => ok(of((body as ProofBody).taken ? 'changed' : 'held')),
    administrationLoad: done,
  })
  const page = await load(server.call)
  await choose(page, CSV)
  expect(page.querySelector('tbody tr')?.textContent).toMatch(/^2En duda.*Parece otro\.Guardarla así/)
  expect(page.textContent).toContain('1 fila en duda queda fuera si no se marca.')
  expect(find('Cargar').getAttribute('aria-disabled')).toBe('true')
  const tick = page.querySelector<HTMLInputElement>('tbody input')!
  act(() => tick.click())
  await settle()
  expect(page.querySelector('tbody tr')?.textContent).toMatch(/^2Cambia/)
  expect(page.querySelector<HTMLInputElement>('tbody input')?.checked).toBe(true)
  act(() => find('Cargar 1 fila').click())
  await settle()
  expect(server.of('administrationLoad')[0]?.body).toMatchObject({ taken: [1] })
})

it('when something changed meanwhile, shows the proof of now and stores nothing', async () => {
  const server = serving({ administrationProof: ok(proof), administrationLoad: refused('stale') })
  const page = await load(server.call)
  await choose(page, CSV)
  act(() => find('Cargar 2 filas').click())
  await settle()
  expect(page.textContent).toContain('Algo cambió mientras usted revisaba')
  expect(server.of('administrationProof')).toHaveLength(2)
})

it('without a network the file stays chosen and can be proven again', async () => {
  let online = false
  const page = await load(serving({ administrationProof: () => (online ? ok(proof) : { is: 'offline' }) }).call)
  await choose(page, CSV)
  expect(page.textContent).toContain('p.csv sigue aquí; no se ha cargado nada')
  online = true
  act(() => find('Reintentar').click())
  await settle()
  expect(find('Cargar 2 filas')).toBeTruthy()
})

describe('a workbook', () => {
  const cell = (place: string, said: string) => `<c r="${place}" t="inlineStr"><is><t>${said}</t></is></c>`
  const book = aWorkbook({
    'workbook.xml':
      '<workbook><sheets><sheet name="Léame" r:id="rId1"/><sheet name="Programas" r:id="rId2"/></sheets></workbook>',
    'worksheets/sheet1.xml': aSheet(`<row r="1">${cell('A1', 'Complete la hoja Programas')}</row>`),
    'worksheets/sheet2.xml': aSheet(
      `<row r="1">${cell('A1', 'Código')}${cell('B1', 'Nombre')}</row>`,
      `<row r="2">${cell('A2', 'riberas')}${cell('B2', 'Riberas')}</row>`,
      `<row r="3" hidden="1">${cell('A3', 'dos')}${cell('B3', 'Dos')}</row>`,
    ),
  })

  it('whose first sheet is no table offers the others, and its hidden rows', async () => {
    const server = serving({ administrationProof: ok(proof) })
    const rowsAsked = () => (server.of('administrationProof').at(-1)!.body as ProofBody).rows
    const page = await load(server.call)
    await choose(page, book, 'p.xlsx')
    expect(page.querySelector('[role="alert"]')?.textContent).toContain('Se leyó la hoja «Léame»')
    await press(page, 'Leer la hoja «Programas»')
    expect(page.textContent).toContain('Se leyó la hoja «Programas», y no «Léame».')
    expect(page.textContent).toContain('1 fila oculta (3): no se lee.')
    expect(rowsAsked()).toEqual([['riberas', 'Riberas']])
    await press(page, 'Leer también las filas ocultas')
    expect(rowsAsked()).toEqual([
      ['riberas', 'Riberas'],
      ['dos', 'Dos'],
    ])
    expect(find('Dejar fuera las filas ocultas')).toBeTruthy()
  })
})

it('says of a file that is empty, old or too long what to do instead', async () => {
  const page = await load(serving({}).call)
  await choose(page, '')
  expect(page.querySelector('[role="alert"]')?.textContent).toContain('p.csv: Está vacío')
  await choose(page, '%PDF-1.7', 'p.xls')
  expect(page.textContent).toContain('Es un PDF, y de él no se leen tablas')
  await choose(page, `Nombre\n${'x\n'.repeat(10_001)}`)
  expect(page.textContent).toContain('Tiene 10.001 filas y se cargan hasta 10.000 por vez')
})
