import type { ReportLayout } from '../../ficha/report-layout.ts'
import { analysis2021 } from './analysis-2021.ts'
import { attributes2021 } from './attributes-2020.ts'
import { background2021 } from './background-2020.ts'
import { health2021 } from './health-2020.ts'
import { notes2021 } from './notes-2020.ts'
import { observationSection2021 } from './observations-2020.ts'
import { performance2021 } from './performance-2020.ts'

/** The ficha of 2021 in the order of print. */
export const report2021: ReportLayout = {
  title: 'MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA',
  sections: [
    background2021,
    analysis2021,
    performance2021,
    attributes2021,
    health2021,
    observationSection2021,
    notes2021,
  ],
}
