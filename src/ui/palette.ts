import type { MantineColorsTuple } from '@mantine/core'

/** The colours of the ledger, light to dark. Mantine's own names carry them, so that its parts follow. */
const tinta: MantineColorsTuple = [
  '#f1f6fe',
  '#e0ebfc',
  '#c3d9fa',
  '#9cbff7',
  '#71a1ea',
  '#4c81d3',
  '#2d63b7',
  '#1f4e97',
  '#173c76',
  '#0f2951',
]
const pizarra: MantineColorsTuple = [
  '#f9fafb',
  '#f3f4f6',
  '#e9eaee',
  '#d9dce2',
  '#b9bec6',
  '#848a94',
  '#6a707b',
  '#4e545e',
  '#30363f',
  '#181c23',
]
const rojo: MantineColorsTuple = [
  '#fff2f1',
  '#ffe2de',
  '#fec9c2',
  '#fda299',
  '#f5746b',
  '#e24945',
  '#c12d2e',
  '#a22022',
  '#7f1c1b',
  '#581514',
]
const ambar: MantineColorsTuple = [
  '#fff6e9',
  '#ffeace',
  '#ffd8a5',
  '#fec171',
  '#efa741',
  '#d08b1d',
  '#aa6f09',
  '#885703',
  '#6a4404',
  '#492e04',
]
const verde: MantineColorsTuple = [
  '#effaf3',
  '#dcf4e5',
  '#b9e8cb',
  '#8ad6aa',
  '#5cbb88',
  '#3a9b6a',
  '#237b51',
  '#196340',
  '#134d31',
  '#0d3420',
]
const noche: MantineColorsTuple = [
  '#e4e6ea',
  '#c1c4cb',
  '#9a9fa7',
  '#757b84',
  '#4b5059',
  '#373c44',
  '#292e36',
  '#1d2128',
  '#15191f',
  '#0e1217',
]

export const palette = { tinta, gray: pizarra, red: rojo, yellow: ambar, green: verde, dark: noche }
