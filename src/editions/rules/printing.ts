import type { Answer } from '../../ficha/answer.ts'
import { cellRule } from '../../ficha/cell-rule.ts'
import { agreeing, listed } from '../../ficha/counted.ts'
import { marker } from '../../ficha/quantity.ts'
import { unprintedSigns } from '../../ficha/written/printed-letters.ts'

const NOTHING = marker('-')
/** More of them say no more. */
const MOST_TOLD = 5

/** An answer is one text, or the choices of a list. */
const signsOf = (answer: Answer | undefined): readonly string[] =>
  typeof answer === 'string' || Array.isArray(answer) ? unprintedSigns(String(answer)) : []

/** '«🧑‍🌾» y «漢»' */
function toldSigns(answer: Answer | undefined): string {
  const signs = signsOf(answer).map((sign) => `«${sign}»`)
  const left = signs.length - MOST_TOLD
  return listed(left > 0 ? [...signs.slice(0, MOST_TOLD), `${left} más`] : signs)
}

/** What no typeface of the PDF has would be published as an empty box. */
export const unprinted = cellRule({
  id: 'unprinted',
  title: 'Signo que el PDF no puede imprimir',
  checks:
    'Dice que una respuesta, o una justificación, trae signos que el PDF no puede imprimir, como emojis compuestos y escrituras de Asia.',
  severity: 'note',
  appliesTo: (asked) => !asked.kind.numeric,
  ofJustifications: true,
  holds: ({ answer, open }) => signsOf(answer).length === 0 || !open,
  message: ({ label, answer }) =>
    `${label}: ${toldSigns(answer)} no se ${agreeing(signsOf(answer).length, 'puede imprimir en el PDF: saldrá un recuadro vacío. Escríbalo con letras o quítelo', 'pueden imprimir en el PDF: saldrán recuadros vacíos. Escríbalos con letras o quítelos')}.`,
  compares: () => [NOTHING, NOTHING],
  summary: ({ answer }) => toldSigns(answer),
  cases: { breaks: { purpose: 'Familias 🧑‍🌾' }, holds: { purpose: 'Familias del Ad Mapu: ḻ ṉ ṯ ✓' } },
  source: 'tipos de letra del PDF: IBM Plex Sans y DejaVu Sans',
})
