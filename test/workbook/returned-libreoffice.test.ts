import { expect, test } from 'vitest'
import { readBook } from '../../src/importing/files/read-file.ts'
import { bookChanges } from '../../src/workbook/returned/book-changes.ts'
import { NO_BOOK_CHOICES } from '../../src/workbook/returned/book-choices.ts'
import { bytesOf, examined, PUBLISHED } from './books.ts'
import { BookInHands } from './hands.ts'
import { isLibreOfficeThere, savedByLibreOffice } from './libreoffice.ts'
import { bringBack, told } from './returned.ts'

/** An ODS of a workbook, and the XLSX of that ODS: as two people with LibreOffice hand it on. */
test.runIf(isLibreOfficeThere)(
  'a workbook that LibreOffice saved as ODS, and again as XLSX, changes nothing (needs soffice)',
  () => {
    const exported = new Map(PUBLISHED.map(([name, document]) => [name, bytesOf(document)]))
    const ods = savedByLibreOffice(exported, 'ods')
    const xlsx = savedByLibreOffice(ods, 'xlsx', 'ods')
    for (const [name, document] of PUBLISHED)
      for (const bytes of [ods.get(name)!, xlsx.get(name)!]) {
        const back = bringBack(new BookInHands(readBook(bytes)), examined(document))
        expect([told(back), back.notes], name).toEqual([[], []])
        expect(bookChanges(back.proof, NO_BOOK_CHOICES).cells).toEqual([])
      }
  },
)
