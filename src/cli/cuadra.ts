import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { findEdition } from '../editions/editions.ts'
import { LOAD_KINDS } from '../protocol/loads/load-kind.ts'
import { checkAnswer } from './check.ts'
import { checkFiles } from './check-files.ts'
import { loadFicha, UnreadableFile } from './load-ficha.ts'
import { type CommandOutcome, json, WrongCall } from './outcome.ts'
import { FORMAT_NAMES, report } from './report.ts'
import { RULES_FORMAT_NAMES, rules } from './rules.ts'
import { fichaSchema } from './schema.ts'

z.config({ jitless: true })

const USAGE = `Uso:
  cuadra check ARCHIVO                                   estado, cifras y hallazgos de una ficha
  cuadra check ARCHIVO ARCHIVO…                          estado y hallazgos de varias, una línea de JSON por archivo
  cuadra report ARCHIVO --format ${FORMAT_NAMES} [-o SALIDA]
                                                         el informe como se leerá
  cuadra workbook ARCHIVO -o LIBRO.xlsx                  la ficha como libro de Excel, para llenarla fuera de Cuadra
  cuadra import ARCHIVO LIBRO [-o SALIDA] [--theirs|--ours] [--take-blanks] [--by-row|--by-place] [--hidden]
                                                         qué trae de vuelta un libro (.xlsx, .ods), celda por celda; con
                                                         -o guarda la ficha con lo que entró. De lo que cambió en ambos
                                                         gana el libro o el archivo; --take-blanks borra lo que el libro
                                                         dejó en blanco; lo ordenado se lee por su fila o por su lugar
  cuadra schema EDICION                                  JSON Schema del archivo de una edición
  cuadra rules [--edition EDICION] [--format ${RULES_FORMAT_NAMES}] [-o SALIDA]
                                                         qué revisa Cuadra, con un ejemplo de cada regla
  cuadra audit [--receipt RECIBO]…                       si el registro de actos de la base de este servidor (DATABASE_URL
                                                         o DATA_DIR) está entero, y si tiene cada recibo guardado afuera
  cuadra user link USUARIO                               enlace de un solo uso para que elija su contraseña; la que tenía
                                                         deja de servir
  cuadra user add USUARIO NOMBRE [--rut RUT] [--roles ROLES] [--services SERVICIOS]
                                                         crea una cuenta y entrega su enlace de un solo uso
  cuadra load LISTA ARCHIVO [--accept] [--take FILAS] [--sheet HOJA] [--hidden] [--left-out SALIDA]
                                                         qué haría un CSV, XLSX u ODS, fila por fila; lo guarda con
                                                         --accept; --take 3,8 toma esas filas en duda, --hidden lee las
                                                         ocultas, --left-out guarda en CSV o XLSX las que quedan fuera
  cuadra loads LISTA [CARGA] [--accept]                  las cargas de una lista; de una, qué pasa al deshacerla, y con
                                                         --accept la deshace
  cuadra export LISTA [-o SALIDA]                        una lista completa en CSV, o en XLSX si SALIDA termina así
  cuadra template LISTA [-o SALIDA]                      los encabezados de una carga, con una fila de ejemplo
  cuadra backup ARCHIVO                                  guarda todo lo de la base de este servidor, que sigue andando
  cuadra restore ARCHIVO                                 llena una base vacía con un respaldo, y verifica lo restaurado
  cuadra open AÑO [--accept]                             cuántas fichas le faltan a un período; las crea con --accept

LISTA es ${LOAD_KINDS.join('|')} (period vale por periods).
Con -o SALIDA se guarda en un archivo lo que se imprimiría; import guarda la ficha e imprime la prueba.
Termina con 0 si nada impide enviar, 1 si algo lo impide, 2 si el archivo o el pedido no se entienden; con varios
archivos, con el peor de ellos; load, import y open, con 1 si algo quedó fuera; loads, con 1 si algo impide deshacer; audit, con 0 si está entero, 1 si algo no corresponde, 2 si no se puede leer.`

function check(file: string): CommandOutcome {
  const ficha = loadFicha(file)
  return { output: json(checkAnswer(ficha)), code: ficha.status === 'blocked' ? 1 : 0 }
}

function schema(edition: string): CommandOutcome {
  const found = findEdition(Number(edition))
  if (!found) throw new WrongCall(`no hay edición '${edition}'`)
  return { output: json(fichaSchema(found)), code: 0 }
}

/** The options that each command has; another one is a call that isn't understood, not one to pass over. */
const OPTIONS: Record<string, readonly string[]> = {
  check: ['out'],
  report: ['format', 'out'],
  workbook: ['out'],
  import: ['out', 'theirs', 'ours', 'take-blanks', 'by-row', 'by-place', 'hidden'],
  schema: ['out'],
  rules: ['edition', 'format', 'out'],
  audit: ['receipt', 'out'],
  user: ['out', 'rut', 'roles', 'services'],
  load: ['accept', 'out', 'take', 'sheet', 'hidden', 'left-out'],
  loads: ['accept', 'out'],
  export: ['out'],
  template: ['out'],
  open: ['accept', 'out'],
  backup: [],
  restore: [],
}

async function run(args: readonly string[]): Promise<CommandOutcome & { to: string | undefined }> {
  const { values, positionals } = parse(args)
  const [command = '', ...subjects] = positionals
  const own = Object.hasOwn(OPTIONS, command) ? OPTIONS[command]! : []
  if (!Object.keys(values).every((option) => own.includes(option))) throw new WrongCall(USAGE)
  return { ...(await outcomeOf(command, subjects, values)), to: values.out }
}

type Values = ReturnType<typeof parse>['values']

async function outcomeOf(command: string, subjects: readonly string[], values: Values): Promise<CommandOutcome> {
  if (OF_FILES.includes(command)) return outcomeOfFiles(command, subjects, values)
  // What opens databases is loaded by the commands that do: checking a file doesn't wait for it.
  const { outcomeOfDatabase } = await import('./database-commands.ts')
  const outcome = outcomeOfDatabase(command, subjects, values)
  if (!outcome) throw new WrongCall(USAGE)
  return outcome
}

const OF_FILES: readonly string[] = ['check', 'report', 'workbook', 'import', 'schema', 'rules', '']

async function outcomeOfFiles(
  command: string,
  [subject, ...more]: readonly string[],
  values: Values,
): Promise<CommandOutcome> {
  const { edition, format } = values
  const [book, ...others] = more
  if (command === 'import' && subject && book && others.length === 0)
    return (await import('./import-book.ts')).importBook(subject, book, values)
  if (command === 'rules' && !subject) return rules(edition, format ?? 'md')
  if (command === 'check' && subject && more.length > 0) return checkFiles([subject, ...more])
  if (!subject || more.length > 0) throw new WrongCall(USAGE)
  if (command === 'check') return check(subject)
  if (command === 'report') return report(subject, format ?? 'text')
  if (command === 'workbook') return (await import('./workbook.ts')).workbook(subject)
  if (command === 'schema') return schema(subject)
  throw new WrongCall(USAGE)
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        out: { type: 'string', short: 'o' },
        edition: { type: 'string' },
        receipt: { type: 'string', multiple: true },
        accept: { type: 'boolean' },
        take: { type: 'string' },
        sheet: { type: 'string' },
        hidden: { type: 'boolean' },
        'left-out': { type: 'string' },
        theirs: { type: 'boolean' },
        ours: { type: 'boolean' },
        'take-blanks': { type: 'boolean' },
        'by-row': { type: 'boolean' },
        'by-place': { type: 'boolean' },
        rut: { type: 'string' },
        roles: { type: 'string' },
        services: { type: 'string' },
      },
    })
  } catch {
    throw new WrongCall(USAGE)
  }
}

function write(path: string, output: CommandOutcome['output']): void {
  try {
    writeFileSync(path, output)
  } catch (error) {
    throw new WrongCall(`${path}: no se puede escribir (${(error as NodeJS.ErrnoException).code ?? 'error'})`)
  }
}

/** A ficha is somebody else's text: what it may hold beside letters and lines must not command a terminal. */
const readable = (text: string): string => text.replace(/(?![\n\t])\p{Cc}/gu, '')

/** To standard output; bytes that a screen can't show are kept from it. */
function show(output: CommandOutcome['output']): void {
  if (typeof output !== 'string' && process.stdout.isTTY)
    throw new WrongCall('este formato no es texto: diga con -o el archivo en que se guarda')
  process.stdout.write(typeof output === 'string' ? readable(output) : output)
}

/** Runs a command; says what went wrong on stderr. */
async function main(): Promise<number> {
  try {
    const { output, file, code, to } = await run(process.argv.slice(2))
    if (to !== undefined) write(to, file ?? output)
    if (to === undefined || file !== undefined) show(output)
    return code
  } catch (error) {
    if (!(error instanceof WrongCall) && !(error instanceof UnreadableFile)) throw error
    process.stderr.write(`${readable(error.message)}\n`)
    return 2
  }
}

// A reader that had enough ('| head') is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
process.exitCode = await main()
