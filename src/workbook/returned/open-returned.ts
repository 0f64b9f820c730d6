import type { Examination } from '../../engine/examination.ts'
import type { FileBook } from '../../importing/files/file-sheet.ts'
import { RefusedFile } from '../../importing/files/refused-file.ts'
import { MARKS_SHEET, readMarks, type WorkbookMarks } from '../marks.ts'

const NO_MARKS =
  'No es un libro exportado de Cuadra, o perdió su hoja oculta «cuadra». Exporte el libro de esta ficha, copie en él lo escrito y tráigalo.'

/** What a workbook says that it was made from. Throws RefusedFile where it doesn't. */
export function marksOf({ sheets }: FileBook): WorkbookMarks {
  const sheet =
    sheets.find(({ name }) => name === MARKS_SHEET) ?? sheets.find(({ rows }) => rows[0]?.cells[0] === 'format')
  const read = sheet && readMarks(sheet.rows.map(({ cells }) => cells))
  if (!read) throw new RefusedFile(NO_MARKS)
  if (!read.ok) throw new RefusedFile(`Su hoja oculta fue cambiada y no se puede reconocer. ${NO_MARKS}`)
  return read.value
}

type Subject = Pick<Examination, 'edition' | 'period' | 'programme'>

/** Throws RefusedFile where it was made from another ficha, naming both. */
export function refuseOther(marks: WorkbookMarks, { edition, period, programme }: Subject): void {
  if (marks.programme !== programme.id || marks.year !== period.year)
    throw new RefusedFile(
      `Es el libro de «${marks.programmeName}», ficha ${marks.year}, y esta ficha es «${programme.name}», ${period.year}. No se lee nada de él.`,
    )
  if (marks.edition !== edition.id)
    throw new RefusedFile(
      `Es un libro de la edición ${marks.edition}, y esta ficha es de la edición ${edition.id}: no preguntan lo mismo. Exporte el libro de nuevo.`,
    )
}
