import type { ComponentProps } from 'react'
import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'

export type TableFormat = 'csv' | 'xlsx'

interface Props extends Pick<ComponentProps<typeof Button>, 'size' | 'blocked'> {
  /** 'Exportar a', 'Descargar' */
  does: string
  onExport: (format: TableFormat) => void
}

const FORMATS: readonly (readonly [TableFormat, string])[] = [
  ['xlsx', 'XLSX'],
  ['csv', 'CSV'],
]

/** A list as a file, of either kind. */
export const ExportButtons = ({ does, onExport, ...look }: Props) =>
  FORMATS.map(([format, name]) => (
    <Button key={format} {...look} onClick={() => onExport(format)} aria-label={`${does} ${name}`}>
      <Icon name="dl" small /> {name}
    </Button>
  ))
