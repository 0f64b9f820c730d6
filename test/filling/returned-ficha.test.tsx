// @draws
import { act } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { problem } from '../../src/protocol/problems.ts'
import { LONGEST_REMARK, type Observation } from '../../src/protocol/review.ts'
import { observed, reviewWith } from '../drafts/observations.ts'
import { until } from '../drafts/office.ts'
import { ReturnedOffice } from './returned-office.tsx'

let office: ReturnedOffice
afterEach(() => office.leave())

const LIST = 'observaciones-de-la-revision'
const AT_CELL = observed('o1', ['observe'], { kind: 'cell', at: 'initialBudget~2023' })
const AT_SECTION = observed('o2', ['observe'], { kind: 'section', at: 'poblacion' })
const AT_GONE: Observation = {
  ...observed('o3', ['observe', 'answer', 'insist'], { kind: 'row', at: 'components~gone' }),
  label: 'Componente 9',
}
const SETTLED = observed('o4', ['observe', 'answer', 'accept'])
const ALL = [AT_CELL, AT_SECTION, AT_GONE, SETTLED]
const open = async (observations: readonly Observation[] = ALL) => {
  office = await ReturnedOffice.open({ observations: [...observations] })
}

describe('a returned ficha', () => {
  test('says how many observations it has, how many are answered, since when and until when', async () => {
    await open()
    await office.at(LIST)
    expect(office.text).toContain('Devuelta con 3 observaciones')
    expect(office.text).toContain('0 de 3 respondidas.')
    expect(office.text).toContain('Devuelta el 21 de noviembre de 2026')
    expect(office.text).toContain('Plazo: 31 de diciembre de 2026')
    office.write(office.area(/observación 1/), 'Hubo un ajuste.')
    await office.settle()
    expect(office.text).toContain('1 de 3 respondidas.')
    expect(office.text).toContain('Con respuesta')
  })

  test('shows what was asked and answered before, and what was settled', async () => {
    await open()
    await office.at(LIST)
    const thread = office.host.querySelector('[aria-label^="Observación 3"]')!.textContent
    expect(thread).toMatch(/Pidió.*observe o3.*Responde.*answer o3.*Insiste.*insist o3/)
    expect(office.text).toContain('Resueltas antes: 1')
  })

  test('says so where the place of an observation is gone, and it is answered all the same', async () => {
    await open([AT_GONE])
    await office.at(LIST)
    expect(office.text).toContain('Este lugar ya no está en la ficha')
    office.write(office.area(/observación 3/), 'Se fusionó con el 1.')
    await office.settle()
    expect(office.text).toContain('1 de 1 respondida.')
  })

  test('has each observation at its place: the section, the cell in focus, the finding', async () => {
    await open()
    await office.at('poblacion')
    expect(office.area(/observación 2/)).toBeDefined()
    await office.go('presupuesto')
    expect(office.host.querySelector('[title="Tiene una observación sin responder"]')).not.toBeNull()
    expect(office.text).toContain('Falta responder:')
    act(() => office.host.querySelector<HTMLInputElement>('input[name="initialBudget~2023"]')!.focus())
    await office.settle()
    const box = office.host.querySelector('[aria-label="Observaciones de la celda"]')!
    expect(box.textContent).toContain('observe o1')
  })

  test('says while typing that an answer is too long, and cuts nothing off', async () => {
    await open([AT_CELL])
    await office.at(LIST)
    office.write(office.area(/observación 1/), 'a'.repeat(LONGEST_REMARK - 10))
    expect(office.text).toContain('Quedan 10 caracteres.')
    office.write(office.area(/observación 1/), 'a'.repeat(LONGEST_REMARK + 2))
    await office.settle()
    expect(office.text).toContain('Sobran 2 caracteres')
    expect(office.text).toContain('Respuesta muy larga')
    expect(office.area(/observación 1/).value).toHaveLength(LONGEST_REMARK + 2)
  })

  test('is told to have been opened once it is on the screen', async () => {
    await open()
    await office.at(LIST)
    expect(office.saw).toHaveBeenCalledExactlyOnceWith('f1', '2026-11-21T12:00:00.000Z')
  })

  test('is not told again by a second official', async () => {
    office = await ReturnedOffice.open({ observations: ALL, openedAt: '2026-11-21T13:00:00.000Z' })
    await office.at(LIST)
    expect(office.saw).not.toHaveBeenCalled()
  })
})

describe('sending it again', () => {
  test('waits for an answer to each observation, and each leads to where it is answered', async () => {
    await open([AT_CELL, AT_SECTION])
    await office.at('enviar')
    expect(office.text).toContain('2 observaciones esperan respuesta')
    expect(office.text).toContain('Falta responder 2 observaciones. Marque la declaración.')
    await office.press(/Responda la observación 2/)
    office.write(office.area(/observación 2/), 'Se acredita con el certificado.')
    await office.settle()
    await office.go('enviar')
    expect(office.text).toContain('1 observación espera respuesta')
  })

  test('sends the answers to what is open, with what is on the screen', async () => {
    await open([AT_CELL, SETTLED])
    await office.at(LIST)
    office.write(office.area(/observación 1/), ' Hubo un ajuste. ')
    await office.settle()
    await office.go('enviar')
    const declaration = office.host.querySelector<HTMLInputElement>('input[type="checkbox"]')!
    act(() => declaration.click())
    await office.settle()
    await office.press(/Reenviar a revisión/)
    await until(() => office.sending.getSnapshot().has('f1'))
    expect(office.sending.getSnapshot().get('f1')?.body.replies).toEqual([
      { observation: 'o1', text: 'Hubo un ajuste.' },
    ])
  })
})

describe('a colleague', () => {
  test('whose answer came is named, and what two answered without seeing each other stands there twice', async () => {
    await open([AT_CELL])
    await office.at(LIST)
    office.write(office.area(/observación 1/), 'Hubo un ajuste.')
    await act(async () => void (await office.store.db.people.put({ id: 'beto', name: 'Beto Díaz' })))
    const entry = {
      id: 'e1',
      device: 'zz.1',
      seq: 1,
      lamport: 90,
      who: 'beto',
      at: '2026-11-21T14:30:00.000Z',
      finding: 'observation:o1',
      justification: { rule: 'observation', cells: [], values: '1', head: '', text: 'Se corrigió.' },
      replaces: null,
    }
    act(() => {
      office.draft.endTyping()
      office.draft.takeIn([], [entry])
      office.store.arrived({ ficha: 'f1', device: 'zz.1', seq: 1 })
    })
    await office.settle()
    expect(office.area(/observación 1/).value).toBe('Se corrigió.')
    expect(office.text).toContain('Beto Díaz, ')
    expect(office.text).toMatch(/Ana Soto respondió otra cosa/)
    await office.press(/Usar esta respuesta/)
    expect(office.area(/observación 1/).value).toBe('Hubo un ajuste.')
    expect(office.text).not.toContain('respondió otra cosa')
  })
})

describe('a sending that nobody began to review', () => {
  const line = {
    iteration: 2,
    folio: '2023-000002-2',
    at: '2026-11-21T15:00:00.000Z',
    by: { name: 'Ana Soto' },
    fingerprint: 'a'.repeat(64),
    findings: 0,
    isWithdrawn: false,
  }
  const sent = { act: 'a1', ficha: 'f1', programme: 'P', service: 'S', year: 2023, serverTime: line.at, ...line }
  const received = () =>
    ReturnedOffice.open(
      {
        status: 'resubmitted',
        iteration: 2,
        iterations: [{ ...line, iteration: 1, folio: '2023-000001-4', isWithdrawn: true }, line],
        may: ['readSubmission', 'withdraw'],
        observations: [SETTLED],
      },
      { sent },
    )

  test('is withdrawn after asking once more, naming version and fingerprint', async () => {
    office = await received()
    await office.at('enviar')
    expect(office.text).toContain('Ficha reenviada')
    await office.press(/Retirar el envío/)
    expect(office.text).toContain('versión 4')
    expect(office.asked.filter(({ route }) => route === 'act')).toEqual([])
    office.said['act'] = { is: 'ok', value: {} }
    await office.press(/Sí, retirar el envío/)
    expect(office.asked.find(({ route }) => route === 'act')?.body).toMatchObject({
      name: 'withdraw',
      version: 4,
      fingerprint: line.fingerprint,
    })
  })

  test('isn’t once a review began: it says whose act it was; without an answer the same act is asked again', async () => {
    office = await received()
    await office.at('enviar')
    await office.press(/Retirar el envío/)
    await office.press(/Sí, retirar el envío/)
    expect(office.text).toContain('no se sabe si el envío se retiró')
    const detail = 'La ficha está en estado «En revisión», por un acto de Sofía Pérez.'
    office.said['act'] = { is: 'problem', problem: problem('not-now', { detail }) }
    await office.press(/Sí, retirar el envío/)
    const [first, second] = office.asked
      .filter(({ route }) => route === 'act')
      .map(({ body }) => body as { act: string })
    expect(second!.act).toBe(first!.act)
    expect(office.text).toContain(`El envío no se retiró. ${detail}`)
  })

  test('lists what was sent before, that it was withdrawn too; observations are read', async () => {
    office = await received()
    await office.at('envios')
    expect(office.text).toMatch(/Envío 2.*El último.*Envío 1.*Retirado/)
    await office.go(LIST)
    expect(office.text).toContain('Aceptada')
    expect(office.host.querySelector('textarea')).toBeNull()
  })
})

test('a ficha whose observations this device hasn’t got yet says so', async () => {
  office = await ReturnedOffice.open({}, { version: 9, review: reviewWith([AT_CELL]) })
  await office.at(LIST)
  expect(office.text).toContain('todavía no están en este equipo')
})
