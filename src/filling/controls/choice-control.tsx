import { Select } from '../../ui/inputs.tsx'
import { useFilling } from '../filling-context.ts'
import { useCellTyping } from '../typing.ts'
import type { ControlProps } from './control-props.ts'

/** One of a catalog; what can't be read stays visible as it is. */
export function ChoiceControl({ asked, cell, names }: ControlProps) {
  const { draft, locked } = useFilling()
  const typing = useCellTyping(cell)
  const typed = draft.typed(cell)
  const isKnown = typed === '' || asked.kind.options?.some((one) => one.value === typed)
  return (
    <Select {...typing} {...names} disabled={locked}>
      <option value="">Elija…</option>
      {!isKnown && <option value={typed}>{typed}</option>}
      {asked.kind.options?.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </Select>
  )
}
