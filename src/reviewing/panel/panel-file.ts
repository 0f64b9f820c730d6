import { STATUS_NAMES, Status } from '../../ficha/status.ts'
import type { Panel } from '../../protocol/panel.ts'
import { type TableCell, tableFile } from '../../showing/table-file.ts'
import { countIn, ministriesOf } from './panel-totals.ts'

/** The panel as one table, a service a line: what the tables of the screen add up from. */
export function panelFile(panel: Panel): Promise<Blob> {
  const head = [
    ...['Ministerio', 'Servicio', 'Fichas', 'Atrasadas', 'Atrasadas sin empezar', 'Por enviar'],
    ...Status.options.map((status) => STATUS_NAMES[status]),
    ...['Cerradas', 'Al primer envío', 'Envíos de las cerradas'],
  ]
  const rows = ministriesOf(panel).flatMap(({ name: ministry, services }) =>
    services.map((one): TableCell[] => [
      ...[ministry, one.name, one.all, one.late, one.neverBegun, countIn(one, ['unstarted', 'editing'])],
      ...Status.options.map((status) => one.states[status] ?? 0),
      ...[one.closed, one.atFirst, one.sendings],
    ]),
  )
  return tableFile('xlsx', `Panel ${panel.year ?? ''}`, { head, rows, hasFilter: true })
}
