import { describe, expect, it } from 'vitest'
import { stateOfSection, stateOfSending } from '../../src/showing/reading/section-state.ts'

const section = {
  section: 's',
  title: 'S',
  demanded: 20,
  answered: 20,
  errors: 0,
  imbalances: 0,
  halfFilled: 0,
  asks: 0,
}

describe('how a section stands', () => {
  it.each([
    [{}, 'Completa', 'okc'],
    [{ errors: 1, asks: 1 }, '1 error, 1 justificación', 'x'],
    [{ errors: 2, imbalances: 2 }, '2 descuadres', 'x'],
    [{ errors: 3, imbalances: 1, asks: 2 }, '2 errores, 1 descuadre, 2 justificaciones', 'x'],
    [{ asks: 1 }, '1 justificación pendiente', 'tri'],
    [{ asks: 2, answered: 12 }, '2 justificaciones, 12 de 20 respondidas', 'tri'],
    [{ answered: 12 }, '12 de 20 respondidas', 'half'],
    [{ answered: 0 }, '0 de 20 respondidas', 'dash'],
    [{ demanded: 0, answered: 0 }, 'Nada obligatorio', 'okc'],
  ])('%j: %s', (part, text, icon) => {
    expect(stateOfSection({ ...section, ...part })).toMatchObject({ text, icon })
  })
})

describe('how the sending stands', () => {
  it('says sent only with a receipt', () => {
    const words = [
      stateOfSending({ is: 'editing', pending: 0 }),
      stateOfSending({ is: 'editing', pending: 6 }),
      stateOfSending({ is: 'queued' }),
      stateOfSending({ is: 'sent' }),
    ].map((state) => state.text)
    expect(words).toEqual(['No enviada', 'No enviada, faltan 6 cosas', 'En cola, no enviada', 'Enviada, con recibo'])
  })
})
