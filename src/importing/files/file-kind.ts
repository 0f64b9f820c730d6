import { type Archive, openArchive } from './archive.ts'
import { LOCKED, RefusedFile } from './refused-file.ts'

/** What a file is, by what it holds and not by its name. */
export type FileKind = { readonly is: 'xlsx' | 'ods'; readonly archive: Archive } | { readonly is: 'text' }

const AS_XLSX = 'Ábralo en Excel o LibreOffice y guárdelo como libro de Excel (.xlsx).'

/** Throws RefusedFile, naming what it is, where it is no table that is read. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]))
    return kindOfArchive(openArchive(bytes))
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new RefusedFile(oldOffice(bytes))
  for (const [what, ...signs] of NO_TABLES)
    if (signs.some((sign) => startsWith(bytes, lettersOf(sign)))) throw new RefusedFile(what)
  refuseMarkup(bytes)
  return { is: 'text' }
}

const startsWith = (bytes: Uint8Array, sign: readonly number[]): boolean => sign.every((byte, at) => bytes[at] === byte)
const lettersOf = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))

const IMAGE = 'Es una imagen. Escriba la tabla en una planilla y guárdela como libro de Excel (.xlsx) o CSV.'
const NO_TABLES = [
  ['Es un PDF, y de él no se leen tablas. Elija la planilla de la que salió, o copie la tabla a una.', '%PDF'],
  [IMAGE, '\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*'],
  [`Es un documento con formato (RTF). ${AS_XLSX}`, '{\\rtf'],
  ['Es un archivo comprimido. Descomprímalo y elija la tabla que trae.', '\x1f\x8b', 'Rar!', "7z\xbc\xaf'", 'BZh'],
  ['Es un programa, no una tabla. Revise que sea el archivo que quería cargar.', 'MZ\x90', '\x7fELF'],
] as const

/** Pages and XML that systems hand out under the name of a workbook. */
function refuseMarkup(bytes: Uint8Array): void {
  const beginning = new TextDecoder().decode(bytes.subarray(0, 2_000)).trimStart().toLowerCase()
  if (
    /^<(!doctype html|html|head|body|table|meta|style)\b/.test(beginning) ||
    (beginning.startsWith('<') && beginning.includes('<html'))
  )
    throw new RefusedFile(`Es una página web con nombre de planilla. ${AS_XLSX}`)
  if (beginning.startsWith('<?xml')) throw new RefusedFile(`Es un archivo XML. ${AS_XLSX}`)
  if (/^[[{]\s*["{[]/.test(beginning))
    throw new RefusedFile(
      'Es un archivo JSON, no una planilla. Elija un libro de Excel (.xlsx) o de LibreOffice (.ods).',
    )
}

/** Names of streams stand in UTF-16: a workbook with a password is an old file that holds an encrypted package. */
function oldOffice(bytes: Uint8Array): string {
  const holds = (name: string): boolean =>
    indexOf(
      bytes,
      [...name].flatMap((letter) => [letter.charCodeAt(0), 0]),
    ) !== -1
  if (holds('EncryptedPackage')) return LOCKED
  if (holds('Workbook') || holds('Book')) return `Es un libro de Excel 97–2003 (.xls). ${AS_XLSX}`
  return holds('WordDocument')
    ? `Es un documento de Word. Copie su tabla a una planilla y guárdela como libro de Excel (.xlsx).`
    : `Es un archivo de un Office antiguo. ${AS_XLSX}`
}

function indexOf(bytes: Uint8Array, sign: readonly number[]): number {
  for (let at = bytes.indexOf(sign[0]!); at !== -1; at = bytes.indexOf(sign[0]!, at + 1))
    if (sign.every((byte, offset) => bytes[at + offset] === byte)) return at
  return -1
}

const IN_ARCHIVE: readonly (readonly [(path: string) => boolean, string])[] = [
  [
    (path) => path === 'word/document.xml',
    'Es un documento de Word. Copie su tabla a una planilla y guárdela como libro de Excel (.xlsx).',
  ],
  [
    (path) => path === 'ppt/presentation.xml',
    'Es una presentación. Copie su tabla a una planilla y guárdela como libro de Excel (.xlsx).',
  ],
  [(path) => path === 'xl/workbook.bin', `Es un libro binario de Excel (.xlsb). ${AS_XLSX}`],
  [
    (path) => path.startsWith('Index/') && path.endsWith('.iwa'),
    'Es de Numbers o Pages. Expórtelo como libro de Excel (.xlsx).',
  ],
  [
    (path) => path.endsWith('vbaProject.bin') || path.startsWith('Basic/'),
    'Tiene macros, y por seguridad no se lee. Guárdelo como libro de Excel sin macros (.xlsx) y elíjalo otra vez.',
  ],
]

function kindOfArchive(archive: Archive): FileKind {
  for (const [isIt, problem] of IN_ARCHIVE) if (archive.names.some(isIt)) throw new RefusedFile(problem)
  if (archive.has('xl/workbook.xml')) return { is: 'xlsx', archive }
  if (archive.has('content.xml')) {
    if (archive.text('META-INF/manifest.xml')?.includes('encryption-data')) throw new RefusedFile(LOCKED)
    return { is: 'ods', archive }
  }
  throw new RefusedFile('Es un archivo comprimido (.zip). Descomprímalo y elija la tabla que trae.')
}
