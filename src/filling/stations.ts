/** Places of an open ficha that aren't sections of its edition. */
export const SEND = 'enviar'
export const REPORT = 'informe'
