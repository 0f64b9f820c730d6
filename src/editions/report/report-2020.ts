import type { ReportLayout } from '../../ficha/report-layout.ts'
import { analysis2020 } from './analysis-2020.ts'
import { attributes2020 } from './attributes-2020.ts'
import { background2020 } from './background-2020.ts'
import { observationSection2020 } from './observations-2020.ts'
import { performance2020 } from './performance-2020.ts'

/** The ficha of 2020 in the order of print. */
export const report2020: ReportLayout = {
  title: 'MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA',
  sections: [background2020, analysis2020, performance2020, attributes2020, observationSection2020],
}
