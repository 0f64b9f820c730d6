import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { findEdition } from '../editions/editions.ts'
import { examine } from '../engine/examine.ts'
import type { ReportDocument } from '../ficha/report-document.ts'
import { reportDocument } from '../report/document.ts'
import { reportHtml } from '../report/html.ts'
import { reportText } from '../report/text.ts'
import { checkAnswer } from './check.ts'
import { loadFicha, UnreadableFile } from './load-ficha.ts'
import { fichaSchema } from './schema.ts'

z.config({ jitless: true })

const USAGE = `Uso:
  cuadra check ARCHIVO                                   estado, cifras y hallazgos de una ficha
  cuadra report ARCHIVO --format json|text|html [-o SALIDA]   el informe como se leerá
  cuadra schema EDICION                                  JSON Schema del archivo de una edición

Termina con 0 si nada impide enviar, 1 si algo lo impide, 2 si el archivo o el pedido no se entienden.`

/** A call that can't be understood. */
class WrongCall extends Error {}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

const FORMATS: Record<string, (report: ReportDocument) => string> = { json, text: reportText, html: reportHtml }

interface Outcome {
  readonly output: string
  readonly code: number
}

function check(file: string): Outcome {
  const { edition, subject } = loadFicha(file)
  const ficha = examine(edition, subject)
  return { output: json(checkAnswer(ficha)), code: ficha.status === 'blocked' ? 1 : 0 }
}

function report(file: string, format: string): Outcome {
  const print = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined
  if (!print) throw new WrongCall(`no hay formato '${format}': use json, text o html`)
  const { edition, subject } = loadFicha(file)
  return { output: print(reportDocument(edition, examine(edition, subject))), code: 0 }
}

function schema(edition: string): Outcome {
  const found = findEdition(Number(edition))
  if (!found) throw new WrongCall(`no hay edición '${edition}'`)
  return { output: json(fichaSchema(found)), code: 0 }
}

function run(args: readonly string[]): Outcome & { to?: string } {
  const { values, positionals } = parse(args)
  const [command, subject] = positionals
  if (positionals.length !== 2 || !command || !subject) throw new WrongCall(USAGE)
  if (command === 'check') return check(subject)
  if (command === 'report') return { ...report(subject, values.format ?? 'text'), to: values.out }
  if (command === 'schema') return schema(subject)
  throw new WrongCall(USAGE)
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string' }, out: { type: 'string', short: 'o' } },
    })
  } catch {
    throw new WrongCall(USAGE)
  }
}

function write(path: string, output: string): void {
  try {
    writeFileSync(path, output)
  } catch (error) {
    throw new WrongCall(`${path}: no se puede escribir (${(error as NodeJS.ErrnoException).code ?? 'error'})`)
  }
}

/** Runs a command; says what went wrong on stderr. */
function main(): number {
  try {
    const { output, code, to } = run(process.argv.slice(2))
    if (to) write(to, output)
    else process.stdout.write(output)
    return code
  } catch (error) {
    if (!(error instanceof WrongCall) && !(error instanceof UnreadableFile)) throw error
    process.stderr.write(`${error.message}\n`)
    return 2
  }
}

// A reader that had enough ('| head') is not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
process.exitCode = main()
