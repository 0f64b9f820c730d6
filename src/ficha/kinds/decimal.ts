import { isMarker } from '../answer.ts'
import { MARKER_SCHEMA, type NumericKind, quoted, type Reading, readMarker, tidy } from './kind.ts'

const MAX = 20

/** A decimal as text with a point, trimmed of needless zeros: '45.30' → '45.3'. */
const canonical = (whole: string, decimals = ''): string => {
  const kept = decimals.replace(/0+$/, '')
  return whole.replace(/^0+(?=\d)/, '') + (kept ? `.${kept}` : '')
}

/** '45,3', '45.3', '1.234,5', '12%'; a point before three digits groups thousands, as people here write. */
function readDecimal(typed: string): Reading<string> {
  const text = tidy(typed)
  if (text === '') return { answer: undefined }
  const mark = readMarker(text)
  if (mark) return { answer: mark }
  const bare = text.replace(/\s?%$/, '')
  const local = /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/.exec(bare)
  if (bare.length <= MAX && local) return { answer: canonical(local[1]!.replaceAll('.', ''), local[2]) }
  const point = /^(\d+)\.(\d+)$/.exec(bare)
  if (bare.length <= MAX && point) return { answer: canonical(point[1]!, point[2]) }
  if (/^[-−(]/.test(bare)) return { problem: `${quoted(text)} es negativo. Escriba un valor mayor o igual a 0.` }
  return { problem: `${quoted(text)} no es un número. Escriba un valor como 45,3; si no se reporta, S/I.` }
}

function printDecimal(answer: string): string {
  if (isMarker(answer)) return answer
  const [whole = '', decimals] = answer.split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, '.') + (decimals ? `,${decimals}` : '')
}

/** A value with decimals of an indicator, exact: kept as the decimal text '45.3'. */
export const decimal: NumericKind<string> = {
  id: 'decimal',
  numeric: true,
  read: readDecimal,
  print: printDecimal,
  schema: { anyOf: [{ type: 'string', pattern: '^\\d+(\\.\\d+)?$', maxLength: MAX }, MARKER_SCHEMA] },
  check: (value) =>
    typeof value === 'string' && (isMarker(value) || (value.length <= MAX && /^\d+(\.\d+)?$/.test(value)))
      ? undefined
      : "debe ser un decimal como '45.3' o un marcador",
}
