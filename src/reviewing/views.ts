import type { Examination } from '../engine/examination.ts'
import type { Receipt } from '../protocol/bodies.ts'
import type { ListLine } from '../showing/section-list.tsx'

/** What is read of the whole ficha, beside its sections; the ids stand in the address. */
export const VIEWS = { findings: 'hallazgos', report: 'informe', receipt: 'recibo', record: 'registro' } as const

/** The lines of the views, each with what it holds. */
export function viewLines({ findings }: Examination, receipt: Receipt): ListLine[] {
  const printed = findings.filter((finding) => finding.prints).length
  return [
    {
      id: VIEWS.findings,
      title: 'Hallazgos y justificaciones',
      state: { tone: 'dim', icon: 'clip', text: printed === 0 ? 'Ninguno en el informe' : `${printed} en el informe` },
    },
    { id: VIEWS.report, title: 'Informe', state: { tone: 'dim', icon: 'eye', text: 'Como se leerá' } },
    { id: VIEWS.receipt, title: 'Recibo', state: { tone: 'ok', icon: 'okc', text: `Folio ${receipt.folio}` } },
    { id: VIEWS.record, title: 'Registro', state: { tone: 'dim', icon: 'clock', text: 'Qué se hizo y cuándo' } },
  ]
}
