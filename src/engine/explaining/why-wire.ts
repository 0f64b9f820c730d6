import type { ExplainedInput, Explanation, InputOrigin } from '../examination.ts'

/** An input as files and answers carry it (docs/ficha-file.md). */
export interface WireInput {
  readonly label: string
  readonly printed: string
  readonly from: InputOrigin
  readonly cells: readonly string[]
  readonly figure?: string
  readonly source?: string
  readonly typed?: { readonly who: string; readonly at: string }
  readonly rows?: readonly WireInput[]
}

/** An explanation as `cuadra check` and the JSON of a report print it. */
export interface WireWhy {
  /** In words with amounts: 'Presupuesto ley ejecutado 2023 (181.255) ÷ … × 100 = 38,9%'. */
  readonly formula: string
  /** Of a finding: what its rule checks, and what it demands of these amounts. */
  readonly checks?: string
  readonly demands?: string
  readonly inputs: readonly WireInput[]
  readonly source: string
}

/** The one form of an explanation outside of the screen. */
export function wireWhy(explanation: Explanation): WireWhy {
  const { line, also, source, rule } = explanation
  const inputs = [...line.flatMap((part) => ('operator' in part ? [] : [part])), ...also]
  const ruled = rule && { checks: rule.checks, demands: rule.demands }
  return { formula: formulaOf(explanation), ...ruled, inputs: inputs.map(wireInput), source }
}

/** '{a} ÷ {b} = 38,9%'; of a finding the two amounts and their sign. */
function formulaOf({ line, rule, printed, unit }: Explanation): string {
  const left = line.map((part) => ('operator' in part ? part.operator : `${part.label} (${part.printed})`)).join(' ')
  if (rule) return left
  const suffix = printed === '' || printed.endsWith(unit) || printed === 'falta' ? '' : ` ${unit}`
  return `${left} = ${printed || 'sin calcular'}${suffix}`
}

function wireInput({ label, printed, from, cells, figure, source, typed, rows }: ExplainedInput): WireInput {
  return {
    label,
    printed,
    from,
    cells,
    ...(figure === undefined ? {} : { figure }),
    ...(source ? { source } : {}),
    ...(typed ? { typed } : {}),
    ...(rows ? { rows: rows.map(wireInput) } : {}),
  }
}
