import { field } from '../../ficha/field.ts'
import { list } from '../../ficha/kinds/choice.ts'
import { REGIONS } from '../catalogs/regions.ts'

/** Editions up to 2021 ask where the programme runs as a list, by official code. */
export const regions = field({
  id: 'regions',
  label: 'Regiones donde se ejecuta',
  kind: list({ options: REGIONS.map(({ code, label }) => ({ value: code, label })) }),
  help: 'Marque todas las regiones en las que funcionó en el año.',
  source: 'fichas 2019 y 2020, El programa se implementa en las regiones',
})
