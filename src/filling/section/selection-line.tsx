import { lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react'
import { SelectionFoot } from '../../showing/reading/selection-foot.tsx'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useFilling, useSettled } from '../filling-context.ts'
import { countPending } from '../pending-cells.ts'

// Comes when somebody selects a block; the service worker keeps it for when there is no network.
const SelectedSums = lazy(() => import('./selected-sums.tsx').then((all) => ({ default: all.SelectedSums })))

/** Under the tables: what is selected adds up to, beside its total; and how much is missing in the whole ficha. */
export function SelectionLine({ onNext }: { onNext: () => void }) {
  const { selection } = useFilling()
  const cells = useSyncExternalStore(selection.subscribe, selection.getSnapshot)
  return (
    <SelectionFoot>
      {cells.length > 1 && (
        <Suspense>
          <SelectedSums cells={cells} />
        </Suspense>
      )}
      <span className="grow" />
      <NextButton look="subtle" onNext={onNext}>
        <Kbd>F8</Kbd>{' '}
      </NextButton>
    </SelectionFoot>
  )
}

interface NextProps {
  look: 'fill' | 'subtle'
  onNext: () => void
  /** The key, where there is a keyboard. */
  children?: ReactNode
}

/** To the next cell that is missing or wrong, with how many there are. */
export function NextButton({ look, onNext, children }: NextProps) {
  const pending = useSettled(countPending)
  return (
    <Button
      look={look}
      size={look === 'fill' ? 'md' : 'sm'}
      wide={look === 'fill'}
      onClick={onNext}
      title="Va a la próxima celda que falta o que está mal (F8)"
    >
      {children}
      {pending > 0 ? `${look === 'fill' ? 'S' : 's'}iguiente que falta (${pending})` : 'Revisar y enviar'}
    </Button>
  )
}
