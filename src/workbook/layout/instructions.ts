import type { Examination } from '../../engine/examination.ts'
import { heightOfTexts } from './heights.ts'
import type { LaidCell, LaidRow, LaidSheet } from './laid.ts'

const WIDTHS = [3, 30, 92]

/** What the first sheet says of where the workbook comes from. */
export interface BookOrigin {
  readonly name: string
  /** '12 de marzo de 2025, 16:20' */
  readonly exported: string
  readonly sections: readonly { readonly name: string; readonly title: string }[]
}

const HOW: readonly (readonly [LaidCell, string])[] = [
  [
    { look: 'entry', value: 'Celda blanca' },
    'Se escribe. Al elegirla aparece qué va en ella. Lo que ya estaba en la ficha viene escrito.',
  ],
  [
    { look: 'figure', value: 'Celda gris' },
    'No se escribe: son totales y cifras que se calculan solos, o lo publicado antes.',
  ],
  [
    { look: 'total', value: 'Cuadra' },
    'Bajo cada total que debe ser igual a otro dice si lo es: «Cuadra», «No cuadra», o «Falta» mientras haya celdas por llenar.',
  ],
]

const RULES: readonly string[] = [
  'Los montos van en M$ (miles de pesos) de cada año, sin decimales. Si no hubo, 0; si no se reporta, S/I; si no aplica, N/A; si no es comparable, N/C; un guion si nada se ejecutó ni recibió.',
  'Una celda en blanco no borra lo que hay en Cuadra, salvo que usted lo pida al traer el libro de vuelta.',
  'Donde hay una lista, elija una opción. Donde caben varias, escriba una por línea (Alt Enter); están en la hoja «Opciones».',
  'Para agregar un componente, un indicador o una observación, use las filas libres al final de su tabla.',
  'Puede mover, ordenar o insertar filas y columnas, agregar hojas y cambiar nombres: cada celda se reconoce por su nombre y por lo que dicen su fila y su columna. Las hojas están protegidas sin contraseña.',
  'Las justificaciones, las respuestas a observaciones y el envío se hacen en Cuadra.',
]

/** The first sheet: what this is, how it is filled, and where everything stands. */
export function instructionsSheet({ programme, period, edition }: Examination, origin: BookOrigin): LaidSheet {
  const facts: readonly (readonly [string, string])[] = [
    ['Programa', programme.name],
    ['Servicio', programme.service],
    ['Ministerio', programme.ministry],
    ['Año que se informa', String(period.year)],
    ['Formulario', `Edición ${edition.id}`],
    ['Exportado', origin.exported],
  ]
  return {
    name: origin.name,
    widths: WIDTHS,
    frozen: { rows: 0, columns: 0 },
    rows: [
      { cells: [undefined, { look: 'title', value: `Ficha ${period.year}: libro para llenar` }], height: 22 },
      { cells: [] },
      ...facts.map(([label, value]) => prose({ look: 'prose', value: label }, value)),
      ...headed('Las celdas'),
      ...HOW.map(([cell, text]) => prose(cell, text)),
      ...headed('Cómo se llena'),
      ...RULES.map((text, index) => prose({ look: 'prose', value: `${index + 1}.` }, text)),
      ...headed('Las hojas'),
      ...origin.sections.map(({ name, title }) => prose({ look: 'link', value: name, to: name }, title)),
    ],
  }
}

const headed = (caption: string): LaidRow[] => [
  { cells: [] },
  { cells: [undefined, { look: 'caption', value: caption }] },
]

function prose(first: LaidCell, text: string): LaidRow {
  const cells: (LaidCell | undefined)[] = [undefined, first, { look: 'prose', value: text }]
  return { cells, height: heightOfTexts(cells, WIDTHS) }
}
