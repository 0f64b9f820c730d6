/** Routes of an open ficha that aren't sections of its edition. */
export const SEND = 'enviar'
export const REPORT = 'informe'
/** What the reviewers asked; a section of the form is called 'observaciones'. */
export const OBSERVATIONS = 'observaciones-de-la-revision'
/** What was sent so far, and one sending of it: 'envio-2'. */
export const SENDINGS = 'envios'
export const routeOfSending = (iteration: number): string => `envio-${iteration}`
export const iterationOf = (route: string): number | undefined => {
  const [, digits] = /^envio-(\d{1,4})$/.exec(route) ?? []
  return digits === undefined ? undefined : Number(digits)
}
/** Of a ficha that was sent. */
export const RECORD = 'registro'
/** A workbook of the ficha that comes back. */
export const BOOK = 'libro'
/** Where the top bar says what stands over a section, instead of how the ficha stands. */
export const TOP_STATE = 'arriba'
/** What they are called in the title of the page. */
export const PAGE_TITLES: Readonly<Record<string, string>> = {
  [SEND]: 'Revisar y enviar',
  [REPORT]: 'Informe',
  [OBSERVATIONS]: 'Observaciones de la revisión',
  [SENDINGS]: 'Envíos',
  [RECORD]: 'Registro',
  [BOOK]: 'Libro de Excel',
}
