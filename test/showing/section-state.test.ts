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
    [{ errors: 1, asks: 1 }, '1 error, falta 1 justificación', 'x'],
    [{ errors: 1, answered: 18 }, '1 error, faltan 2 respuestas', 'x'],
    [{ errors: 2, imbalances: 2 }, '2 descuadres', 'x'],
    [{ errors: 3, imbalances: 1, asks: 2 }, '2 errores, 1 descuadre, faltan 2 justificaciones', 'x'],
    [{ asks: 1 }, 'Falta 1 justificación', 'tri'],
    [{ asks: 2, answered: 12 }, 'Faltan 8 respuestas y 2 justificaciones', 'tri'],
    [{ answered: 12 }, 'Faltan 8 respuestas', 'half'],
    [{ answered: 0 }, 'Faltan 20 respuestas', 'dash'],
    [{ answered: 19 }, 'Falta 1 respuesta', 'half'],
    [{ halfFilled: 1 }, 'Suma por completar', 'half'],
    [{ demanded: 0, answered: 0 }, 'Nada obligatorio', 'okc'],
  ])('%j: %s', (part, text, icon) => {
    expect(stateOfSection({ ...section, ...part })).toMatchObject({ text, icon })
  })
})

describe('how the sending stands', () => {
  it('says sent only with a receipt', () => {
    const words = [
      stateOfSending({ is: 'editing', left: { errors: 0, missing: 0, asks: 0 } }),
      stateOfSending({ is: 'editing', left: { errors: 1, missing: 18, asks: 8, unanswered: 2 } }),
      stateOfSending({ is: 'queued' }),
      stateOfSending({ is: 'sent' }),
    ].map((state) => state.text)
    expect(words).toEqual([
      'No enviada',
      'No enviada: 1 error, faltan 18 respuestas y 8 justificaciones; falta responder 2 observaciones',
      'En cola, no enviada',
      'Enviada, con recibo',
    ])
  })
})
