import type { ReportLayout } from '../../ficha/report-layout.ts'
import { attributes2019 } from './attributes-2019.ts'
import { description2019, history2019, targetPopulation2019 } from './background-2019.ts'
import { purpose2019 } from './budget-2019.ts'
import { components2019Section } from './components-2019.ts'
import { findings2019 } from './findings-2019.ts'
import { purposeFormulas2019 } from './indicators/effectiveness-2019.ts'
import { notes2019, observations2019 } from './observations-2019.ts'
import { performance2019 } from './performance-2019.ts'

/** The ficha of 2019 in the order of print. */
export const report2019: ReportLayout = {
  title: 'MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA',
  sections: [
    description2019,
    findings2019,
    purpose2019,
    history2019,
    targetPopulation2019,
    attributes2019,
    components2019Section,
    purposeFormulas2019,
    performance2019,
    observations2019,
    notes2019,
  ],
}
