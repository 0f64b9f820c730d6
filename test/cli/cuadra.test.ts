import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { generateFicha } from '../../mocks/generator.ts'
import { SHAPES } from '../../mocks/shape.ts'
import { readBook } from '../../src/importing/files/read-file.ts'
import { SAMPLE } from '../editions/sample.ts'

const PUBLISHED = 'mocks/fichas/2023-inmigrante-y-refugio.json'
const SECTIONS_2023 = [
  'Antecedentes',
  'Población',
  'Presupuesto',
  'Componentes',
  'Indicadores',
  'Otros atributos',
  'Observaciones',
]
const folder = mkdtempSync(join(tmpdir(), 'cuadra-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the command as people do; each call starts a process. */
function cuadra(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/node/cuadra.js', ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status, stdout, stderr }
}
function fileOf(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content))
  return path
}
const sampleWith = (answers: object) => ({ ...SAMPLE, answers: { ...SAMPLE.answers, ...answers } })
/** Deeper than JSON.stringify goes, so it is put in as text. */
const nested = (depth: number) =>
  JSON.stringify(sampleWith({ ods: 'LISTS' })).replace('"LISTS"', '['.repeat(depth) + ']'.repeat(depth))
/** As a text, since JSON.stringify writes no such number. */
const withExits = (written: string) =>
  JSON.stringify(sampleWith({ exits: { '2023': 'HERE' } })).replace('"HERE"', written)
const withReason = (text: string) => ({
  ...SAMPLE,
  justifications: [{ rule: 'coverageLow', cells: ['served~2023'], values: 'x', head: 'Población', text }],
})
const published = (publishedAt: string) => ({ ...SAMPLE, evaluation: { dimensions: {}, overcome: [], publishedAt } })

test('the JSON of a published ficha is printed as it was frozen', () => {
  const sections = [{ id: 'a', title: 'Antecedentes', blocks: [{ type: 'paragraph', text: 'Acompaña.' }] }]
  const report = { edition: 2023, year: 2023, title: 'Ficha 2023', heading: ['Inmigrante y Refugio'], sections }
  const { status, stdout } = cuadra('report', fileOf('published.json', { format: 'cuadra-publicada/1', report }))
  expect([status, stdout]).toEqual([0, expect.stringContaining('Acompaña.')])
})

describe('cuadra check', () => {
  test('ends with 0 for a ficha that can be sent, and says all there is to say of a finding', () => {
    const { status, stdout } = cuadra('check', PUBLISHED)
    const answer = JSON.parse(stdout)
    expect([status, answer.status]).toEqual([0, 'ready'])
    expect(Object.keys(answer)).toEqual(['status', 'figures', 'findings'])
    expect(answer.figures['initialExecution~2023'].printed).toBe('38,9%')
    for (const finding of answer.findings)
      expect(finding).toMatchObject({ severity: 'ask', suspects: [], justification: { state: 'valid' } })
    expect(Object.keys(answer.findings[0])).toEqual(
      expect.arrayContaining(['rule', 'severity', 'cells', 'message', 'left', 'right', 'difference', 'suspects']),
    )
  })

  test('ends with 0 while only reasons are missing', () => {
    const idle = generateFicha(2, SHAPES[3])
    const { status, stdout } = cuadra('check', fileOf('pending.json', idle))
    expect([status, JSON.parse(stdout).status]).toEqual([0, 'pending'])
  })

  test('ends with 1 when something blocks', () => {
    const file = fileOf('blocked.json', sampleWith({ exits: { '2023': { typed: '12a' } } }))
    const { status, stdout } = cuadra('check', file)
    expect([status, JSON.parse(stdout).status]).toEqual([1, 'blocked'])
    expect(JSON.parse(stdout).findings).toContainEqual(
      expect.objectContaining({ rule: 'unreadable', severity: 'block', cells: ['exits~2023'] }),
    )
  })

  test.each<[string, string | object, RegExp]>([
    ['not JSON', '{"format": ', /^\(archivo\): no es JSON/],
    ['no ficha', [1, 2], /tipo/],
    ['of an unknown edition', { ...SAMPLE, edition: 1999 }, /^edition: no hay edición 1999/],
    ['without a factor', { ...SAMPLE, period: { ...SAMPLE.period, factors: {} } }, /^period\.factors\.2021: falta/],
    ['with a field of its own', sampleWith({ extra: 1 }), /^answers\.extra: no es un campo de la edición 2023/],
    ['with null for a blank', sampleWith({ exits: { '2023': null } }), /^answers\.exits\.2023: un blanco es/],
    ['with a year too many', sampleWith({ exits: { '2022': 5 } }), /^answers\.exits\.2022: ese año no se pregunta/],
    ['with a year written otherwise', sampleWith({ exits: { '2023.0': 5 } }), /^answers\.exits\.2023\.0: ese año no/],
    ['with lists in lists', nested(50_000), /^answers\.ods: trae una opción desconocida/],
    [
      'with a number of 41 characters',
      withExits(`5.${'0'.repeat(39)}`),
      /^\(archivo\): El contenido trae un número de/,
    ],
    ['with digits that would be lost', withExits('9007199254740993'), /^\(archivo\): .* más cifras de las que/],
    ['with a name twice', withExits('5,"2023":6'), /^\(archivo\): El contenido trae dos veces el mismo nombre/],
    ['with a damaged reason', withReason('a\u0000b'), /^justifications\.0\.text: El texto trae un carácter nulo/],
    [
      'with half a sign in a reason',
      withReason('\ud83d'),
      /^justifications\.0\.text: El texto trae un carácter dañado/,
    ],
    ['published at no time', published('ayer'), /^evaluation\.publishedAt: no tiene la forma/],
    [
      'in Latin-1',
      Buffer.from('{"format": "cuadra-ficha/1", "año": 1}', 'latin1'),
      /Latin-1\.json: no es texto en UTF-8/,
    ],
    ['with a row twice', sampleWith({ components: [{ id: 'a' }, { id: 'a' }] }), /^answers\.components\[1\]\.id/],
    ['over 5 MB', JSON.stringify({ ...SAMPLE, pad: 'x'.repeat(5 * 1024 * 1024) }), /^\(archivo\): pesa más de 5 MB/],
  ])('ends with 2 for a file %s, and says where and what', (name, content, what) => {
    const { status, stdout, stderr } = cuadra('check', fileOf(`${name.replaceAll(' ', '-')}.json`, content))
    expect(stderr).toMatch(what)
    expect([status, stdout]).toEqual([2, ''])
  })

  test('reads a file that begins with a byte order mark', () => {
    expect(cuadra('check', fileOf('mark.json', `\ufeff${JSON.stringify(SAMPLE)}`)).status).toBe(0)
  })

  test('ends with 2 for a file that is not there, naming it', () => {
    const { status, stderr } = cuadra('check', join(folder, 'nada.json'))
    expect(status).toBe(2)
    expect(stderr).toMatch(/nada\.json: no se puede leer \(ENOENT\)/)
  })
})

describe('cuadra report', () => {
  test('prints JSON, text and HTML, on the screen or into a file', () => {
    const out = join(folder, 'informe.html')
    expect(JSON.parse(cuadra('report', PUBLISHED, '--format', 'json').stdout).edition).toBe(2023)
    expect(cuadra('report', PUBLISHED, '--format', 'text').stdout).toContain('Total Ejecutado | - | 290.149 | 187.599')
    expect(cuadra('report', PUBLISHED, '--format', 'html', '-o', out)).toMatchObject({ status: 0, stdout: '' })
    expect(readFileSync(out, 'utf8')).toMatch(/^<!doctype html>/)
  })

  test('is written as a workbook', () => {
    const out = join(folder, 'ficha.xlsx')
    expect(cuadra('report', PUBLISHED, '--format', 'xlsx', '-o', out)).toMatchObject({ status: 0, stdout: '' })
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
  })

  test('is made as a PDF, into a file or along a pipe', () => {
    const out = join(folder, 'ficha.pdf')
    expect(cuadra('report', PUBLISHED, '--format', 'pdf', '-o', out)).toMatchObject({ status: 0, stdout: '' })
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-')
    expect(cuadra('report', PUBLISHED, '--format', 'pdf').stdout).toMatch(/^%PDF-/)
  })

  test('prints a ficha that can not be sent all the same', () => {
    expect(cuadra('report', fileOf('half.json', { ...SAMPLE, answers: {} }), '--format', 'text').status).toBe(0)
  })

  test('ends with 2 where it can not write', () => {
    const { status, stderr } = cuadra('report', PUBLISHED, '-o', join(folder, 'nada', 'informe.txt'))
    expect(status).toBe(2)
    expect(stderr).toMatch(/informe\.txt: no se puede escribir \(ENOENT\)/)
  })

  test('does not know other formats', () => {
    const { status, stderr } = cuadra('report', PUBLISHED, '--format', 'docx')
    expect(status).toBe(2)
    expect(stderr).toMatch(/no hay formato 'docx'/)
  })
})

describe('a ficha written by others', () => {
  const RED = '\u001b[31mrojo\u0007'
  test('commands no terminal by its texts', () => {
    const { stdout } = cuadra('report', fileOf('rojo.json', sampleWith({ purpose: RED })), '--format', 'text')
    expect(stdout).toContain('[31mrojo')
    expect(stdout).not.toMatch(/(?![\n\t])\p{Cc}/u)
  })
  test('nor does JSON carry what commands one: answers are read clean', () => {
    const purpose = `${RED}\u007f\u009b31m`
    const { stdout } = cuadra('report', fileOf('rojo.json', sampleWith({ purpose })), '--format', 'json')
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u)
    expect(JSON.stringify(JSON.parse(stdout))).toContain('[31mrojo31m')
  })
  test('nor by the names of what could not be read', () => {
    const { status, stderr } = cuadra('check', fileOf('clave.json', sampleWith({ [RED]: 1 })))
    expect(status).toBe(2)
    expect(stderr).toContain('[31mrojo: no es un campo')
    expect(stderr).not.toMatch(/(?![\n\t])\p{Cc}/u)
  })
})

describe('options', () => {
  test('every command writes into a file where it is told to', () => {
    const out = join(folder, 'esquema.json')
    expect(cuadra('schema', '2020', '-o', out)).toMatchObject({ status: 0, stdout: '' })
    expect(JSON.parse(readFileSync(out, 'utf8')).title).toBe('Ficha de la edición 2020')
    expect(cuadra('check', PUBLISHED, '-o', '')).toMatchObject({ status: 2, stdout: '' })
  })

  test.each([
    ['check', PUBLISHED, '--format', 'md'],
    ['report', PUBLISHED, '--edition', '2019'],
    ['schema', '2020', '--format', 'json'],
  ])('cuadra %s %s %s %s is no call: it would do something else than was asked', (...args) => {
    const { status, stderr } = cuadra(...args)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^Uso:/)
  })
})

describe('cuadra', () => {
  test('prints the schema of an edition, and knows which it has', () => {
    expect(JSON.parse(cuadra('schema', '2023').stdout).title).toBe('Ficha de la edición 2023')
    expect(cuadra('schema', '1999')).toMatchObject({ status: 2, stdout: '' })
  })

  test.each([[[]], [['check']], [['vuela', 'x']], [['report', 'a', 'b']], [['check', 'a', '--nada']]])(
    'says how it is used when told %j',
    (args) => {
      const { status, stderr } = cuadra(...args)
      expect(status).toBe(2)
      expect(stderr).toMatch(/^Uso:/)
    },
  )
})

describe('cuadra workbook', () => {
  test('makes the workbook of a ficha, to be filled elsewhere', () => {
    const to = join(folder, 'libro.xlsx')
    expect(cuadra('workbook', PUBLISHED, '-o', to)).toEqual({ status: 0, stdout: '', stderr: '' })
    const { sheets, names } = readBook(readFileSync(to))
    const shown = sheets.flatMap(({ name, isHidden }) => (isHidden ? [] : [name]))
    expect(shown).toEqual(['Instrucciones', ...SECTIONS_2023, 'Opciones'])
    const place = names.find(({ name }) => name === 'c_0001')!.place!
    const row = sheets.find(({ name }) => name === place.sheet)!.rows.find(({ line }) => line === place.line)!
    expect(row.cells[1]).toBe('Descripción')
  })

  test('says what is wrong with a file that is no ficha', () => {
    const { status, stderr } = cuadra('workbook', fileOf('ninguna.json', [1, 2]), '-o', join(folder, 'no.xlsx'))
    expect([status, stderr]).toEqual([2, expect.stringMatching(/tipo/)])
  })
})
