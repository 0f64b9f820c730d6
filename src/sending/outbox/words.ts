import type { Delay, OutboxState } from '../../drafts/store/rows.ts'
import type { Withdrawal } from './sending.ts'

/** How a sending stands, in the words of the screens: 'enviada' only with a receipt. */
export const OUTBOX_WORDS: Record<OutboxState, string> = {
  waiting: 'En cola, no enviada',
  sending: 'Enviando, todavía sin respuesta',
  accepted: 'Enviada',
  refused: 'Rechazada por el servidor, no enviada',
  conflict: 'No enviada: la ficha cambió en el servidor',
}

/** Why it still waits, and what happens next. */
export const DELAY_WORDS: Record<Delay, string> = {
  network: 'El servidor no responde. Sale sola cuando vuelva la red.',
  signedOut: 'Su sesión venció. Ingrese otra vez y saldrá sola.',
  busy: 'El servidor pidió esperar. Se intentará de nuevo.',
  failed: 'El servidor falló. Se intentará de nuevo.',
}

/** What became of 'Retirar envío'. */
export const WITHDRAWAL_WORDS: Record<Withdrawal, string> = {
  withdrawn: 'El envío se retiró de la cola. Puede seguir editando.',
  sent: 'El envío ya había llegado al servidor, y ya no se puede retirar. Aquí está su recibo.',
  unknown:
    'No se puede saber todavía si el envío llegó al servidor. Se le preguntará cuando responda: si no llegó, quedará retirado; si llegó, tendrá su recibo.',
  nothing: 'No hay un envío en la cola.',
}

/** When the disk refuses to keep the frozen sending. */
export const NOT_QUEUED =
  'No se pudo guardar el envío en este equipo. La ficha sigue en edición; libere espacio e inténtelo otra vez.'
