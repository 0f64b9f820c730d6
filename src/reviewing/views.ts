import type { Examination } from '../engine/examination.ts'
import type { Receipt } from '../protocol/bodies.ts'
import type { Review } from '../protocol/review.ts'
import type { ListLine } from '../showing/reading/section-list.tsx'
import { heldIterations } from './baselines.ts'

/** What is read of the whole ficha, beside its sections; the ids stand in the address. */
export const VIEWS = {
  changes: 'cambios',
  iterations: 'iteraciones',
  evaluation: 'evaluacion',
  findings: 'hallazgos',
  report: 'informe',
  receipt: 'recibo',
  record: 'registro',
} as const

/** The lines of the views, each with what it holds. */
export function viewLines({ findings }: Examination, receipt: Receipt, review: Review): ListLine[] {
  const printed = findings.filter((finding) => finding.prints).length
  return [
    ...(isDecided(review) ? [evaluationLine(review)] : []),
    {
      id: VIEWS.findings,
      title: 'Hallazgos y justificaciones',
      state: { tone: 'dim', icon: 'clip', text: printed === 0 ? 'Ninguno en el informe' : `${printed} en el informe` },
    },
    ...(heldIterations(review).length > 2 ? [iterationsLine(review)] : []),
    { id: VIEWS.report, title: 'Informe', state: { tone: 'dim', icon: 'eye', text: 'Como se leerá' } },
    { id: VIEWS.receipt, title: 'Recibo', state: { tone: 'ok', icon: 'okc', text: `Folio ${receipt.folio}` } },
    { id: VIEWS.record, title: 'Registro', state: { tone: 'dim', icon: 'clock', text: 'Qué se hizo y cuándo' } },
  ]
}

interface Stop {
  readonly id: string
  readonly title: string
}

/** What is read before and after: the sections in their order, then the findings; what changed stands before them all. */
export function stopsBeside(sections: readonly Stop[], shown: string): { before?: Stop; after?: Stop } {
  const stops = [...sections, { id: VIEWS.findings, title: 'Hallazgos y justificaciones' }]
  const at = stops.findIndex(({ id }) => id === shown)
  const isApart = at === -1 && shown !== VIEWS.changes
  return isApart ? {} : { before: stops[at - 1], after: stops[at + 1] }
}

/** The view of a resubmission, before the sections: what was observed and what changed. */
export function changesLine({ observations }: Review, iteration: number): ListLine {
  const waiting = observations.filter(({ state }) => state === 'answered').length
  const text = waiting > 0 ? `${waiting} por resolver` : iteration > 1 ? 'Ninguna por resolver' : 'Qué cambió'
  return {
    id: VIEWS.changes,
    title: iteration > 1 ? 'Observaciones y cambios' : 'Frente al año anterior',
    state: waiting > 0 ? { tone: 'acc', icon: 'reply', text } : { tone: 'dim', icon: 'eye', text },
  }
}

/** With two there is nothing to choose: the view of the resubmission compares them. */
const iterationsLine = (review: Review): ListLine => ({
  id: VIEWS.iterations,
  title: 'Comparar iteraciones',
  state: { tone: 'dim', icon: 'swap', text: `${heldIterations(review).length} envíos` },
})

/** Once its review is over a ficha is evaluated: it opens there. */
export const isDecided = ({ status }: Pick<Review, 'status'>): boolean =>
  status === 'closed' || status === 'evaluated' || status === 'published'

/** The evaluation of what was sent last; one from before the ficha was reopened is none. */
export const currentEvaluation = ({
  status,
  evaluation,
}: Pick<Review, 'status' | 'evaluation'>): Review['evaluation'] =>
  status === 'evaluated' || status === 'published' ? evaluation : null

/** One from before the ficha was reopened has to be saved again. */
const evaluationLine = ({ status }: Review): ListLine => ({
  id: VIEWS.evaluation,
  title: 'Evaluación',
  state:
    status === 'closed'
      ? { tone: 'warn', icon: 'half', text: 'Por hacer' }
      : { tone: 'ok', icon: 'okc', text: 'Guardada' },
})
