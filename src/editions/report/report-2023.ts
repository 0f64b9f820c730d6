import type { ReportLayout } from '../../ficha/report-layout.ts'
import { attributes2023 } from './attributes-2023.ts'
import { background2023 } from './background-2023.ts'
import { efficiency2023 } from './efficiency-2023.ts'
import { effectiveness2023 } from './indicators/effectiveness-2023.ts'
import { notes2023 } from './notes-2023.ts'
import { observations2023 } from './observations-2023.ts'
import { targeting2023 } from './targeting-2023.ts'

/** The ficha of 2023 in the order of print. */
export const report2023: ReportLayout = {
  title: 'MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA',
  sections: [
    background2023,
    targeting2023,
    efficiency2023,
    effectiveness2023,
    attributes2023,
    observations2023,
    notes2023,
  ],
}
