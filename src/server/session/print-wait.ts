/** How long somebody has to wait who tried too often, in a sentence. */
export const printWait = (seconds: number): string =>
  seconds <= 60
    ? 'Puede intentarlo otra vez en un minuto.'
    : `Puede intentarlo otra vez en ${Math.ceil(seconds / 60)} minutos.`
