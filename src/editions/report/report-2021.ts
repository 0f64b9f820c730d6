import type { Edition } from '../../ficha/edition.ts'

/** The ficha of 2021 in the order of print. */
export const report2021: Edition['report'] = { title: 'MONITOREO Y SEGUIMIENTO OFERTA PÚBLICA', sections: [] }
