import { useFormState } from 'react-hook-form'
import type { CellAddress } from '../../ficha/address.ts'
import { MessageRow } from '../../showing/reading/ledger.tsx'
import { cellMarks, isBlankMark } from '../cell-buffer.ts'
import { useBuffer, useExamined, useFilling } from '../filling-context.ts'

/** The sentence of an error, in a row under its cells, once the cell was left: what is wrong and what to write. */
export function RowErrors({ id, cells, span }: { id: string; cells: readonly CellAddress[]; span: number }) {
  const { attempted } = useFilling()
  const { control } = useBuffer()
  const { touchedFields } = useFormState({ control, name: [...cells], exact: true })
  const message = useExamined((ficha) => {
    const marks = cellMarks(ficha)
    const wrong = cells.flatMap((cell) => {
      const mark = marks.get(cell)
      return mark?.state === 'bad' && !isBlankMark(mark) && (attempted || touchedFields[cell]) ? [mark.message] : []
    })
    return wrong.join(' ')
  })
  if (message === '') return null
  return (
    <MessageRow id={`${id}-errores`} span={span}>
      {message}
    </MessageRow>
  )
}
