import { zodResolver } from '@hookform/resolvers/zod'
import { createRoot } from 'react-dom/client'
import { useForm } from 'react-hook-form'
import { z } from 'zod'

/** The same table as most tutorials build it: one component, a schema checked with every key, totals by watch(). */
const amount = z.coerce.number<string | number>({ error: 'Ingrese un número' }).int().min(0, 'No puede ser negativo')
const schema = z.object({ cells: z.array(z.array(amount)) })

const add = (cells: readonly unknown[]): number => cells.reduce<number>((sum, one) => sum + (Number(one) || 0), 0)
const upTo = (count: number): number[] => [...Array(count).keys()]

function Table({ rows, columns }: { rows: number; columns: number }) {
  const { register, watch, formState } = useForm({
    resolver: zodResolver(schema),
    mode: 'onChange',
    defaultValues: { cells: upTo(rows).map((row) => upTo(columns).map((column) => 1000 + row * 7 + column)) },
  })
  const cells = watch('cells')
  const { errors } = formState
  return (
    <table>
      <tbody>
        {upTo(rows).map((row) => (
          <tr key={row}>
            <th>Componente {row + 1}</th>
            {upTo(columns).map((column) => (
              <td key={column}>
                <input {...register(`cells.${row}.${column}`)} />
                {errors.cells?.[row]?.[column]?.message}
              </td>
            ))}
            <td className="total">{add(cells[row] ?? [])}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th>Total</th>
          {upTo(columns).map((column) => (
            <td key={column} className="sum">
              {add(cells.map((row) => row[column]))}
            </td>
          ))}
          <td />
        </tr>
      </tfoot>
    </table>
  )
}

const { rows, columns } = document.body.dataset
createRoot(document.body).render(<Table rows={Number(rows)} columns={Number(columns)} />)
