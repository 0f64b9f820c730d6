import { useTyped } from '../../drafts/editing/use-draft.ts'
import { Tick } from '../../ui/inputs.tsx'
import { useFilling } from '../filling-context.ts'
import type { ControlProps } from './control-props.ts'
import styles from './controls.module.css'

/** Sí or no; neither until somebody says. */
export function YesNoControl({ asked, cell, names }: ControlProps) {
  const { draft, locked } = useFilling()
  const typed = useTyped(draft, cell)
  return (
    <div className={styles.line}>
      {asked.kind.options?.map((one, index) => (
        <Tick
          key={one.value}
          type="radio"
          name={cell}
          id={index === 0 ? names.id : undefined}
          checked={typed === one.value}
          onChange={() => draft.set(cell, one.value)}
          onBlur={() => draft.endTyping()}
          disabled={locked}
        >
          {one.label}
        </Tick>
      ))}
    </div>
  )
}
