import type { ComponentProps } from 'react'
import { useLook } from './sheet-context.ts'

interface PlaceProps extends Omit<ComponentProps<'td'>, 'ref'> {
  address: string
  col: number
  /** Its column and year, where the table is drawn as cards. */
  head: string
}

/** A computed cell: read, selected and copied, reached with Alt and the arrows; Enter asks it why. */
export function SheetPlace({ address, col, head, ...rest }: PlaceProps) {
  const look = useLook(address)
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the cell of a grid has the role of a gridcell.
    <td
      {...rest}
      data-cell={address}
      data-col={col}
      data-head={head}
      tabIndex={look.includes('active') ? 0 : -1}
      aria-readonly
      data-in-block={look.includes('block') || undefined}
    />
  )
}
