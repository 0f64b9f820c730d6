import type { Edition } from '../../ficha/edition.ts'

/** The ficha of 2020 in the order of print. */
export const report2020: Edition['report'] = { title: 'MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA', sections: [] }
