import { useTyped } from '../../drafts/editing/use-draft.ts'
import { NONE } from '../../ficha/answer.ts'
import { hasProblem } from '../../ficha/kinds/kind.ts'
import { TextArea, Tick } from '../../ui/inputs.tsx'
import { useFilling } from '../filling-context.ts'
import type { ControlProps } from './control-props.ts'
import styles from './controls.module.css'
import { searchOption } from './option-search.ts'

const linesOf = (typed: string): string[] => typed.split('\n').filter((line) => line.trim() !== '')

/** Several of a catalog, an explicit 'ninguno' where it may be, and entries of one's own where the list is open. */
export function ListControl({ asked, cell, names }: ControlProps) {
  const { draft, locked } = useFilling()
  const typed = useTyped(draft, cell)
  const lines = linesOf(typed)
  const options = asked.kind.options ?? []
  const own = lines.filter((line) => line !== NONE && !options.some((one) => one.value === line))
  const toggle = (value: string, isOn: boolean) => {
    const rest = lines.filter((line) => line !== NONE && line !== value)
    draft.set(cell, (isOn ? [...rest, value] : rest).join('\n'))
  }
  const writeOwn = (text: string) => {
    const chosen = lines.filter((line) => options.some((one) => one.value === line))
    draft.set(cell, [...chosen, text].filter(Boolean).join('\n'))
  }
  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: letters go from one of its boxes to another. */}
      <div className={styles.options} onKeyDown={searchOption}>
        {options.map((one, index) => (
          <Tick
            key={one.value}
            id={index === 0 ? names.id : undefined}
            name={cell}
            checked={lines.includes(one.value)}
            onChange={(event) => toggle(one.value, event.target.checked)}
            onBlur={() => draft.endTyping()}
            disabled={locked}
          >
            {one.label}
          </Tick>
        ))}
        {asked.kind.noneLabel && (
          <Tick
            name={cell}
            checked={typed.trim() === NONE}
            onChange={(event) => draft.set(cell, event.target.checked ? NONE : '')}
            onBlur={() => draft.endTyping()}
            disabled={locked}
          >
            {asked.kind.noneLabel}
          </Tick>
        )}
      </div>
      {(isOpen(asked) || own.length > 0) && (
        <TextArea
          className={styles.own}
          aria-label={`${asked.label}: otros, uno por línea`}
          placeholder="Otros, uno por línea"
          value={own.join('\n') + (typed.endsWith('\n') && own.length > 0 ? '\n' : '')}
          onChange={(event) => writeOwn(event.target.value)}
          onBlur={() => draft.endTyping()}
          readOnly={locked}
        />
      )}
    </div>
  )
}

/** The kind itself says what it takes. */
const isOpen = (asked: ControlProps['asked']): boolean => !hasProblem(asked.kind.read('otro que no está en la lista'))
