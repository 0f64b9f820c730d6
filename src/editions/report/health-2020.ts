import type { ReadFicha } from '../../ficha/reading.ts'
import type { Block, ReportSection } from '../../ficha/report-document.ts'
import { emergencyFund, healthAdjustments, healthAdjustmentsText } from '../sections/attributes-2020.ts'
import { printText } from './print.ts'

const UNKNOWN = 'Sin información.'
const CHANGES = 'Descripción de los cambios en la estrategia de intervención producto del contexto sanitario'

/** A sentence of yes or no; only one of the two was seen in print. */
const said = (answer: unknown, yes: string, no: string): string =>
  answer === undefined ? UNKNOWN : answer === true ? yes : no

/** That there were none is ours. */
const adjusted = (ficha: ReadFicha): string =>
  said(
    ficha.answer(healthAdjustments),
    'El programa declara haber experimentado modificaciones y/o reprogramaciones en su implementación a partir de la crisis sanitaria por el COVID 19.',
    'El programa declara no haber experimentado modificaciones y/o reprogramaciones en su implementación a partir de la crisis sanitaria por el COVID 19.',
  )

const changes = (ficha: ReadFicha): Block[] =>
  ficha.answer(healthAdjustments) === true
    ? [{ type: 'paragraph', title: CHANGES, text: printText(ficha.answer(healthAdjustmentsText)) }]
    : []

/** 2020 prints them above the observations of the institution. */
export const healthBlocks2020 = (ficha: ReadFicha): Block[] => [
  { type: 'paragraph', title: 'AJUSTES POR SITUACIÓN SOCIO SANITARIA', text: '' },
  { type: 'paragraph', text: adjusted(ficha) },
  ...changes(ficha),
]

const FUND =
  'recursos provenientes del Fondo de Emergencia Transitorio y/o Fondos especiales del Tesoro Público (Fondo para Pymes e innovación).'

/** V. Contingencia sanitaria. That it did spend of the fund is ours. */
export const health2021 = (ficha: ReadFicha): ReportSection => ({
  id: 'contingencia',
  title: 'V. CONTINGENCIA SANITARIA',
  blocks: [
    {
      type: 'paragraph',
      title: 'Fondo de Emergencia Transitorio (FET)',
      text: said(ficha.answer(emergencyFund), `El programa ejecutó ${FUND}`, `El programa no ejecutó ${FUND}`),
    },
    { type: 'paragraph', title: 'Modificaciones implementación', text: adjusted(ficha) },
    ...changes(ficha),
  ],
})
