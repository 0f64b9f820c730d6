import { createRoot } from 'react-dom/client'
import { type Control, useForm, useWatch } from 'react-hook-form'

/** The same table as its documentation would build it: one registered input per cell, totals by useWatch. */
interface Size {
  readonly rows: number
  readonly columns: number
}
type Cells = { cells: string[][] }

const add = (cells: readonly (string | undefined)[]): number =>
  cells.reduce((sum, one) => sum + Number((one ?? '').replaceAll('.', '') || 0), 0)

function RowTotal({ control, row }: { control: Control<Cells>; row: number }) {
  return <td className="total">{add(useWatch({ control, name: `cells.${row}` }))}</td>
}

const upTo = (count: number): number[] => [...Array(count).keys()]

function ColumnSums({ control, columns }: { control: Control<Cells>; columns: number }) {
  const cells = useWatch({ control, name: 'cells' })
  return upTo(columns).map((column) => (
    <td key={column} className="sum">
      {add(cells.map((row) => row[column]))}
    </td>
  ))
}

function Table({ rows, columns }: Size) {
  const { register, control } = useForm<Cells>({
    defaultValues: {
      cells: upTo(rows).map((row) => upTo(columns).map((column) => String(1000 + row * 7 + column))),
    },
  })
  return (
    <table>
      <tbody>
        {upTo(rows).map((row) => (
          <tr key={row}>
            <th>Componente {row + 1}</th>
            {upTo(columns).map((column) => (
              <td key={column}>
                <input {...register(`cells.${row}.${column}`)} />
              </td>
            ))}
            <RowTotal control={control} row={row} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th>Total</th>
          <ColumnSums control={control} columns={columns} />
          <td />
        </tr>
      </tfoot>
    </table>
  )
}

const { rows, columns } = document.body.dataset
createRoot(document.body).render(<Table rows={Number(rows)} columns={Number(columns)} />)
