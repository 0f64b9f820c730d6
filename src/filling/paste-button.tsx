import type { Part, Section } from '../ficha/section.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useFilling } from './filling-context.ts'
import { PASTE_BUTTON, usePasting } from './paste-block.ts'

/** Amounts come from spreadsheets; what people wrote comes from elsewhere. */
const hasFigures = (part: Part): boolean =>
  part.part === 'years' ||
  (part.part === 'table' && part.columns.some((one) => one.is === 'column' && one.kind.numeric))

/** Opens a field to paste in, for whoever has no cell at hand: it stands over the tables of a section. */
export function PasteButton({ section }: { section: Section }) {
  const { locked } = useFilling()
  const open = usePasting()
  const hasTable = section.parts.some(hasFigures)
  if (locked || !open || !hasTable) return null
  return (
    <Button id={PASTE_BUTTON} look="subtle" onClick={() => open({})}>
      <Icon name="clip" small /> Pegar desde Excel
    </Button>
  )
}
