import { type ReactNode, useSyncExternalStore } from 'react'
import { counted } from '../../ficha/counted.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useExamined, useFilling, useSettled } from '../filling-context.ts'
import { countPending } from '../pending-cells.ts'
import { type Selected, selectedCells } from './selected-cells.ts'
import styles from './selection-line.module.css'

/** Under the tables: what is selected adds up to, beside its total; and how much is missing in the whole ficha. */
export function SelectionLine({ onNext }: { onNext: () => void }) {
  const { selection } = useFilling()
  const cells = useSyncExternalStore(selection.subscribe, selection.getSnapshot)
  const text = useExamined((ficha) => JSON.stringify(selectedCells(ficha, cells)))
  const selected = JSON.parse(text) as Selected | null
  return (
    <div className={styles.line}>
      {selected && <Sums selected={selected} />}
      <span className="grow" />
      <NextButton look="subtle" onNext={onNext}>
        <Kbd>F8</Kbd>{' '}
      </NextButton>
    </div>
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

function Sums({ selected: { where, many, filled, sum, total, difference } }: { selected: Selected }) {
  return (
    <>
      <b className={styles.where}>{where}</b>
      <span>
        {counted(many, 'celda', 'celdas')}, {filled} con monto
      </span>
      {sum !== undefined && (
        <span>
          Suma <b>{sum}</b>
        </span>
      )}
      {total !== undefined && <span>Total {total}</span>}
      {difference === '' && (
        <span className="ok">
          <Icon name="eq" small /> igual
        </span>
      )}
      {difference !== undefined && difference !== '' && (
        <span>
          Diferencia <b>{difference}</b>
        </span>
      )}
    </>
  )
}
