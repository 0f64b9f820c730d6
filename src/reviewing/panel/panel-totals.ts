import type { Status } from '../../ficha/status.ts'
import type { Panel, PanelService } from '../../protocol/panel.ts'

/** The same counts over several services. */
export type Totals = Omit<PanelService, 'id' | 'name' | 'ministry'>

const NOTHING: Totals = { all: 0, states: {}, late: 0, neverBegun: 0, closed: 0, atFirst: 0, sendings: 0 }

export const totalOf = (services: readonly PanelService[]): Totals =>
  services.reduce<Totals>(
    (sum, one) => ({
      all: sum.all + one.all,
      states: addStates(sum.states, one.states),
      late: sum.late + one.late,
      neverBegun: sum.neverBegun + one.neverBegun,
      closed: sum.closed + one.closed,
      atFirst: sum.atFirst + one.atFirst,
      sendings: sum.sendings + one.sendings,
    }),
    NOTHING,
  )

function addStates(sum: Totals['states'], more: Totals['states']): Totals['states'] {
  const states = { ...sum }
  for (const [status, count] of Object.entries(more) as [Status, number][])
    states[status] = (states[status] ?? 0) + count
  return states
}

/** Whose turn it is: each state is somebody's. */
export const TURNS = [
  { id: 'done', name: 'Terminadas', states: ['published'] },
  { id: 'head', name: 'Jefatura', states: ['evaluated'] },
  { id: 'reviewers', name: 'Sectorialistas', states: ['closed', 'inReview', 'resubmitted', 'received'] },
  { id: 'institutions', name: 'Instituciones', states: ['returned', 'reopened', 'editing', 'unstarted'] },
] as const satisfies readonly { id: string; name: string; states: readonly Status[] }[]
export type Turn = (typeof TURNS)[number]

export const countIn = ({ states }: Totals, wanted: readonly Status[]): number =>
  wanted.reduce((sum, status) => sum + (states[status] ?? 0), 0)

export interface MinistryLine {
  readonly id: string
  readonly name: string
  readonly totals: Totals
  /** Those with most late first. */
  readonly services: readonly PanelService[]
}

/** Ministries with their services, those with most late first. */
export const ministriesOf = ({ ministries, services }: Panel): MinistryLine[] =>
  ministries
    .map(({ id, name }) => {
      const own = services.filter(({ ministry }) => ministry === id)
      return { id, name, totals: totalOf(own), services: own.toSorted(byLate) }
    })
    .sort((a, b) => b.totals.late - a.totals.late || a.name.localeCompare(b.name, 'es'))

const byLate = (a: PanelService, b: PanelService): number => b.late - a.late || a.name.localeCompare(b.name, 'es')
