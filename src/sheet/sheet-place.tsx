import type { ComponentProps } from 'react'
import { classes } from '../ui/classes.ts'
import styles from './sheet.module.css'
import { useLook } from './sheet-context.ts'

interface PlaceProps extends Omit<ComponentProps<'td'>, 'ref'> {
  address: string
  col: number
  /** Its column and year, where the table is drawn as cards. */
  head?: string | undefined
  /** The name of a row, which is gone to like a cell. */
  isName?: boolean
  /** What goes to the clipboard, where the table is read; '' is blank. */
  copied?: string | undefined
}

/**
 * A cell that is read, selected and copied: what is computed, reached with Alt and the arrows in a table that is filled;
 * every cell of one that is read. Enter presses what stands in it.
 */
export function SheetPlace({ address, col, head, isName, copied, className, ...rest }: PlaceProps) {
  const look = useLook(address)
  const Tag = isName ? 'th' : 'td'
  return (
    <Tag
      {...rest}
      scope={isName ? 'row' : undefined}
      className={classes(className, styles.place, look.includes('block') && styles.block)}
      data-cell={address}
      data-col={col}
      data-head={head}
      tabIndex={look.includes('active') ? 0 : -1}
      data-copy={copied}
      data-blank={copied === '' ? '' : undefined}
      aria-readonly
      aria-selected={look !== '' || undefined}
    />
  )
}
