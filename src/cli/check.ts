import type { Examination } from '../engine/examination.ts'
import { explainFigure } from '../engine/explaining/explain-figure.ts'
import { explainFinding } from '../engine/explaining/explain-finding.ts'
import { wireWhy } from '../engine/explaining/why-wire.ts'
import { suspectsOf } from '../engine/suspects/suspects-of.ts'
import { wireNumber } from '../engine/wire-number.ts'
import { printQuantity } from '../ficha/print-number.ts'

/** What `cuadra check` prints: status, figures and findings (ficha-file). */
export const checkAnswer = (ficha: Examination) => ({
  status: ficha.status,
  figures: Object.fromEntries(
    ficha.figures().map((one) => [
      one.address,
      {
        label: one.label,
        value: one.quantity.is === 'unknown' || one.quantity.is === 'none' ? null : wireNumber(one.quantity),
        printed: printQuantity(one.quantity, one.kind.decimals, one.kind.suffix),
        ...(one.quantity.is === 'unknown' ? { missing: one.quantity.missing } : {}),
        why: wireWhy(explainFigure(ficha, one.address)!),
      },
    ]),
  ),
  findings: ficha.findings.map((one) => ({
    rule: one.rule,
    severity: one.severity,
    title: one.title,
    cells: one.cells,
    message: one.message,
    left: one.left,
    right: one.right,
    difference: one.difference,
    values: one.values,
    prints: one.prints?.sentence ?? null,
    suspects: suspectsOf(ficha, one),
    justification: one.justification,
    why: wireWhy(explainFinding(ficha, one.id)!),
  })),
})
