import { counted, listed } from '../../ficha/counted.ts'
import type { ToLook } from '../../importing/proof/to-look.ts'
import { Tick } from '../../ui/inputs.tsx'
import { LookHead } from './look-head.tsx'
import type { OpenProof } from './use-proof.ts'

interface Props {
  open: OpenProof
  look: ToLook & { is: 'rounded' | 'published' | 'no cell' }
}

/** More examples than these tell nothing more. */
const NAMED = 3

/** What is said of several cells at once. */
export function CellsLook({ open, look: { is, cells } }: Props) {
  if (is === 'no cell')
    return (
      <>
        <LookHead icon="out" tone="err">
          {counted(cells.length, 'valor', 'valores')} sin celda
        </LookHead>
        <p>
          La tabla no pide ese dato en esa fila:{' '}
          {listed(cells.slice(0, NAMED).map(({ text, position }) => `«${text}» (fila ${position})`))}.
        </p>
      </>
    )
  if (is === 'rounded')
    return (
      <>
        <LookHead icon="pen" tone="dim">
          {counted(cells.length, 'monto redondeado', 'montos redondeados')} a M$ enteros
        </LookHead>
        <p>
          {listed(cells.slice(0, NAMED).map(({ roundedFrom, read }) => `${roundedFrom} queda en ${read}`))}
          {cells.length > NAMED ? ' …' : '.'}
        </p>
      </>
    )
  const isTicked = open.choices.overwritesFormer
  return (
    <>
      <LookHead icon="lock" tone="dim">
        {counted(cells.length, 'celda', 'celdas')} de años anteriores con otro valor
      </LookHead>
      <p>
        {isTicked ? 'Se reemplaza lo publicado' : 'Lo publicado queda como está'}:{' '}
        {listed(
          cells
            .slice(0, NAMED)
            .map(
              ({ stands, read, column }) =>
                `${column.label}: ${isTicked ? read : stands}, y no ${isTicked ? stands : read}`,
            ),
        )}
        {cells.length > NAMED ? ' …' : '.'}
      </p>
      <Tick checked={isTicked} onChange={(event) => open.choose.former(event.target.checked)}>
        Reemplazar también lo publicado
      </Tick>
    </>
  )
}
