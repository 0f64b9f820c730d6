import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { loadList } from '../../src/cli/load-list.ts'
import { openYear } from '../../src/cli/open-year.ts'
import { WrongCall } from '../../src/cli/outcome.ts'
import { userAdd } from '../../src/cli/user-add.ts'
import { libsqlDialect } from '../../src/server/database/libsql-dialect.ts'
import { openStorage } from '../../src/server/database/open-storage.ts'

const folder = mkdtempSync(join(tmpdir(), 'cuadra-administration-'))
const env = { DATA_DIR: folder, DATABASE_URL: '', ORIGIN: '', PORT: '', LOCAL_PASSWORDS: '' }
beforeAll(() => {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})
const EXAMPLES = 'docs/examples/cargas'

/** Runs the command as people do, on a database that nothing was in. */
function cuadra(...args: string[]) {
  const command = ['dist/node/cuadra.js', ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  return { status, stdout, stderr }
}

/** A file as Excel saves CSV here: Windows-1252, semicolons, CRLF. */
function excelCsv(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1'))
  return path
}

describe('the command line of an administrator', () => {
  test('sets an empty database up from the example files, one list after another, and opens the period', async () => {
    const files = [
      ['institutions', '1-instituciones', '3 nuevas'],
      ['programmes', '2-programas', '2 nuevas'],
      ['users', '3-personas', '3 nuevas'],
      ['assignments', '4-asignaciones', '4 nuevas'],
      ['period', '5-periodos', '1 nueva'],
      ['averages', '6-promedios', '1 nueva'],
      ['history', '7-cifras', '4 nuevas'],
    ] as const
    for (const [kind, file, said] of files) {
      const { code, output } = await loadList(kind, `${EXAMPLES}/${file}.csv`, { accept: true, choice: {} })
      expect(code).toBe(0)
      expect(output).toContain(said)
    }
    expect((await openYear('2024', false)).output).toBe(
      'Período 2024: 0 fichas; faltan 2. Agregue --accept para crearlas.\n',
    )
    expect((await openYear('2024', true)).output).toContain('Período 2024: 2 fichas creadas; 0 ya estaban.')
    const storage = await openStorage(libsqlDialect(join(folder, 'cuadra.db')))
    const ficha = await storage
      .selectFrom('fichas')
      .select('base')
      .where('id', '=', 'riberas-limpias-2024')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(ficha.base).initialBudget).toEqual({ '2022': 1_250_000, '2023': 1_310_500 })
    const acts = await storage.selectFrom('record').select(['name', 'byName']).orderBy('position').execute()
    expect(acts.at(-1)).toEqual({ name: 'openPeriod', byName: 'línea de comandos' })
    await storage.destroy()
  })

  test('proves without saving, and ends with 1 when a row is refused', () => {
    const file = excelCsv(
      'mal.csv',
      'Codigo;Nombre;Servicio;Social\nriberas-limpias;Riberas limpísimas;direccion-de-rios;no\notro;Otro;Servicio Inventado;no\n',
    )
    const proof = cuadra('load', 'programmes', file)
    expect(proof.status).toBe(1)
    expect(proof.stdout).toContain('Nombre: «Riberas limpias» → «Riberas limpísimas»')
    expect(proof.stdout).toMatch(/fila 3 +rechazada +Otro\n +Servicio: «Servicio Inventado» no es un servicio\./)
    expect(proof.stdout).toContain('Nada se guardó: esto es la prueba.')
    expect(cuadra('export', 'programmes').stdout).not.toContain('limpísimas')
  })

  test.each(['csv', 'xlsx'])('exports a %s that loads again as the same', (ending) => {
    const out = join(folder, `personas.${ending}`)
    expect(cuadra('export', 'users', '-o', out).status).toBe(0)
    expect(readFileSync(out).length).toBeGreaterThan(100)
    const how = ending === 'csv' ? 'Se leyó con letras UTF-8 y separado por punto y coma.\n' : ''
    expect(cuadra('load', 'users', out).stdout).toBe(
      `Personas: 0 nuevas · 0 cambian · 0 se quitan · 3 iguales · 0 rechazadas\n${how}No hay nada que guardar.\n`,
    )
  })

  test('a blank that would erase waits for --take, and what stays out is written down to be mended', () => {
    const file = excelCsv('blancos.csv', 'Año;Código del programa;Promedio\n2024;riberas-limpias;\n2024;nadie;3\n')
    const out = join(folder, 'por-corregir.csv')
    const held = cuadra('load', 'averages', file, '--accept', '--left-out', out)
    expect(held.status).toBe(1)
    expect(held.stdout).toMatch(/fila 2 +en duda[\s\S]*Ahora dice «8,5» y quedaría en blanco/)
    expect(readFileSync(out, 'utf8')).toMatch(
      /^\ufeffAño;Código del programa;Promedio;Qué corregir\r\n2024;riberas-limpias;;/,
    )
    expect(cuadra('export', 'averages').stdout).toContain('riberas-limpias')
    expect(cuadra('load', 'averages', file, '--take', '9').stderr).toContain('no hay una fila 9 que tomar')
    expect(cuadra('load', 'averages', file, '--accept', '--take', '2').stdout).toContain('Guardado: 1 promedio.')
    expect(cuadra('export', 'averages').stdout).not.toContain('riberas-limpias')
  })

  test('lists the loads of a list, says what taking one back does, and does it when it is told to', () => {
    const before = cuadra('export', 'programmes').stdout
    const head = 'Codigo;Nombre;Servicio;Social'
    const renamed = 'riberas-limpias;Riberas limpísimas;direccion-de-rios;no'
    const file = excelCsv('otro.csv', `${head}\n${renamed}\nfaros;Faros;direccion-de-rios;no\n`)
    expect(cuadra('load', 'programmes', file, '--accept').status).toBe(0)
    const [title, last = ''] = cuadra('loads', 'programmes').stdout.split('\n')
    expect(title).toMatch(/^Programas: \d+ cargas$/)
    expect(last).toContain('línea de comandos: 1 nueva · 1 cambia · 0 se quitan')
    const act = last.split(' ')[0]!
    const seen = cuadra('loads', 'programmes', act)
    expect(seen.stdout).toMatch(/vuelve +Riberas limpísimas\n +Nombre: «Riberas limpísimas» → «Riberas limpias»/)
    expect(seen.stdout).toMatch(/se quita +Faros\nNada cambió todavía\. Agregue --accept/)
    expect(cuadra('loads', 'programmes', act, '--accept').stdout).toContain('La carga se deshizo')
    expect(cuadra('export', 'programmes').stdout).toBe(before)
    expect(cuadra('loads', 'programmes', act).stderr).toContain('línea de comandos ya deshizo esta carga')
    expect(cuadra('loads', 'programmes', 'otra').stderr).toContain('no hay una carga otra en esta lista')
  })

  test('says which sheets there are when it is asked for another', () => {
    const out = join(folder, 'personas.xlsx')
    expect(cuadra('load', 'users', out, '--sheet', 'Otra').stderr).toContain(
      'No tiene una hoja «Otra». Las suyas: «Personas».',
    )
  })

  test('adds a person with what they fill, and gives their link', () => {
    const added = cuadra(
      'user',
      'add',
      'ana',
      'Ana Rojas',
      '--roles',
      'contraparte',
      '--services',
      'instituto-de-lagos',
    )
    expect(added.stdout).toMatch(/^Enlace de un solo uso para Ana Rojas \(ana\)/)
    expect(cuadra('export', 'assignments').stdout).toContain(
      'ana;Ana Rojas;Contraparte técnica;Instituto de Lagos (ejemplo);sí',
    )
  })

  test.each<[string, () => Promise<unknown>, string]>([
    [
      'a list that there is not',
      async () => loadList('planets', 'x.csv', { accept: true, choice: {} }),
      "no hay una lista 'planets'",
    ],
    [
      'a file that there is not',
      () => loadList('users', 'nowhere.csv', { accept: true, choice: {} }),
      'no se puede leer (ENOENT)',
    ],
    ['a period that there is not', () => openYear('2030', true), 'no hay un período 2030'],
    ['a user that is there', () => userAdd({ user: 'mfuentes', name: 'Otra' }), 'Ya existe.'],
    [
      'a RUT that is none',
      () => userAdd({ user: 'eva', name: 'Eva', rut: '1-2' }),
      'RUT: «1-2» no tiene la forma de un RUT',
    ],
    [
      'a service that there is not',
      () => userAdd({ user: 'eva', name: 'Eva', roles: 'contraparte', services: 'nada' }),
      'no hay una institución',
    ],
  ])('refuses %s', async (_, run, words) => {
    const failed = await run().catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(WrongCall)
    expect((failed as Error).message).toContain(words)
  })

  test('ends with 2 and the usage when a call is not understood', () => {
    const { status, stderr } = cuadra('load', 'users')
    expect(status).toBe(2)
    expect(stderr).toContain('Uso:')
  })
})
