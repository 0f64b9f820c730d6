import type { Kind, KindId } from '../../ficha/kinds/kind.ts'
import { ChoiceControl } from './choice-control.tsx'
import type { ControlProps } from './control-props.ts'
import { ListControl } from './list-control.tsx'
import { TextControl } from './text-control.tsx'
import { YesNoControl } from './yes-no-control.tsx'

/** One input per kind of answer. */
const CONTROLS: Record<KindId, (props: ControlProps) => React.ReactNode> = {
  money: TextControl,
  count: TextControl,
  decimal: TextControl,
  year: TextControl,
  text: TextControl,
  choice: ChoiceControl,
  list: ListControl,
  yesNo: YesNoControl,
}

export function Control(props: ControlProps) {
  const One = CONTROLS[props.asked.kind.id]
  return <One {...props} />
}

/** Is it a group of ticks, named by a legend? */
export const isGroup = (kind: Kind): boolean => kind.id === 'list' || kind.id === 'yesNo'
