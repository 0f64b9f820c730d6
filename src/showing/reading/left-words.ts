import { agreeing, counted, listed } from '../../ficha/counted.ts'

/** What is left of a section, or of a whole ficha. */
export interface Left {
  /** What is wrong and has to be mended; blanks are not. */
  readonly errors: number
  /** Sums among those errors. */
  readonly imbalances?: number
  /** Answers that are missing. */
  readonly missing: number
  /** Justifications that are missing, or lapsed. */
  readonly asks: number
  /** Observations that wait for their answer. */
  readonly unanswered?: number
}

/** '2 errores, 1 descuadre'; '' where nothing is wrong. */
export const wrongWords = ({ errors, imbalances = 0 }: Left): string =>
  [
    errors > imbalances && counted(errors - imbalances, 'error', 'errores'),
    imbalances > 0 && counted(imbalances, 'descuadre', 'descuadres'),
  ]
    .filter(Boolean)
    .join(', ')

/** 'falta 1 respuesta', 'faltan 18 respuestas y 8 justificaciones'; '' where nothing is missing. */
export function missingWords({ missing, asks, unanswered = 0 }: Left): string {
  const kinds = [
    missing > 0 && counted(missing, 'respuesta', 'respuestas'),
    asks > 0 && counted(asks, 'justificación', 'justificaciones'),
  ].filter((one) => one !== false)
  return [
    kinds.length > 0 && `${agreeing(missing + asks, 'falta', 'faltan')} ${listed(kinds)}`,
    unanswered > 0 && `falta responder ${counted(unanswered, 'observación', 'observaciones')}`,
  ]
    .filter(Boolean)
    .join('; ')
}

/** All of it, what is wrong first: '1 error, faltan 2 respuestas'. */
export const leftWords = (left: Left): string => [wrongWords(left), missingWords(left)].filter(Boolean).join(', ')
