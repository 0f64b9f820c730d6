import { lazy, Suspense, useSyncExternalStore } from 'react'
import type { CellAddress } from '../../ficha/address.ts'
import { useFilling } from '../filling-context.ts'
import { useNarrow } from '../use-narrow.ts'
import styles from './row-tools.module.css'

// Only a phone needs it; the service worker keeps it for when there is no network.
const MarkerButtons = lazy(() => import('./marker-buttons.tsx').then((all) => ({ default: all.MarkerButtons })))

interface Props {
  cells: readonly CellAddress[]
  span: number
}

/** On a phone, under the row in which one stands: the markers, which a keypad of numbers lacks, and last year's value. */
export function RowTools({ cells, span }: Props) {
  const { selection, locked } = useFilling()
  const active = useSyncExternalStore(selection.subscribe, () => {
    const [first] = selection.getSnapshot()
    return first !== undefined && cells.includes(first) ? first : undefined
  })
  const isNarrow = useNarrow()
  if (!isNarrow || active === undefined || locked) return null
  return (
    <tr className={styles.tools}>
      <td colSpan={span}>
        <Suspense>
          <MarkerButtons cell={active} />
        </Suspense>
      </td>
    </tr>
  )
}
