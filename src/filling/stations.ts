/** Places of an open ficha that aren't sections of its edition. */
export const SEND = 'enviar'
export const REPORT = 'informe'
/** Of a ficha that was sent. */
export const RECORD = 'registro'
