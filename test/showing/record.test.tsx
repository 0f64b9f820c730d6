import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { RecordName } from '../../src/ficha/acts.ts'
import { Receipt } from '../../src/showing/receipt/receipt.tsx'
import { ACT_WORDS, sayAct } from '../../src/showing/record/act-words.ts'
import { RecordList, type ShownAct } from '../../src/showing/record/record.tsx'

const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const sent = (position: number, at: string): ShownAct => ({
  position,
  name: 'submit',
  by: { name: 'Ana Soto' },
  at,
  hash: 'ab12'.repeat(16),
  said: { iteration: 1, folio: '2023-000123-7' },
})

test('a record is read by day and hour of Chile: who did what, and its place in the chain', () => {
  const acts = [
    sent(9, '2026-11-22T13:05:00.000Z'),
    sent(4, '2026-11-22T02:30:00.000Z'),
    sent(2, '2026-11-21T23:00:00Z'),
  ]
  const html = renderToStaticMarkup(<RecordList acts={acts} empty="Nada" />)
  expect(html.match(/<h2>[^<]+/g)).toEqual(['<h2>22 de noviembre de 2026', '<h2>21 de noviembre de 2026'])
  expect(textOf(html)).toContain(
    '10:05 Ana Soto envió la ficha, iteración 1, folio 2023-000123-7 acto 9 · huella ab12 ab12 …',
  )
  expect(textOf(html)).toContain('23:30 Ana Soto')
})

test('without acts it says so', () => {
  expect(textOf(renderToStaticMarkup(<RecordList acts={[]} empty="Todavía no hay actos." />))).toBe(
    'Todavía no hay actos.',
  )
})

test('every act has words that go on from the name of who did it', () => {
  for (const name of RecordName.options) expect(ACT_WORDS[name]).toMatch(/^\p{Ll}.*[^.]$/u)
})

test('one row is said in singular', () => {
  expect(sayAct('changeList', { what: 'asignaciones', rows: 1 })).toBe('cambió asignaciones: 1 fila')
  expect(sayAct('load', { what: 'programas', rows: 695 })).toBe('cargó programas: 695 filas')
})

test('what an act does not say is told as missing, and what it says is never read as words of ours', () => {
  expect(sayAct('submit', { iteration: 2, folio: '{iteration}' })).toBe(
    'envió la ficha, iteración 2, folio {iteration}',
  )
  expect(sayAct('submit', {})).toBe('envió la ficha, iteración (sin dato), folio (sin dato)')
})

test('the receipt shows its place in the record, and nothing of it where there was none yet', () => {
  const facts = { folio: '2023-000001-9', at: '2026-11-21T12:00:00Z', fingerprint: '7f'.repeat(32), who: 'Ana Soto' }
  const receipt = { ...facts, programme: 'P', service: 'S', year: 2023, iteration: 1 }
  const record = { position: 3, hash: 'ab12'.repeat(16) }
  expect(textOf(renderToStaticMarkup(<Receipt receipt={{ ...receipt, record }} />))).toContain(
    'Acto 3, con la huella ab12',
  )
  expect(textOf(renderToStaticMarkup(<Receipt receipt={receipt} />))).not.toContain('Registro')
})
