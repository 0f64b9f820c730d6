import { getEdition } from '../src/editions/editions.ts'
import type { Examination } from '../src/engine/examination.ts'
import { examineDocument } from '../src/engine/examine-document.ts'
import type { FichaDocument } from '../src/ficha/document.ts'

/** Figures and findings of an example, which can be read. */
export function examineExample(document: FichaDocument): Examination {
  const examined = examineDocument(getEdition(document.edition), document)
  if (!examined.ok) throw new Error(`${document.programme.id} can't be read`)
  return examined.value
}
