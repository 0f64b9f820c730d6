import { lazy, memo, Suspense, useEffect } from 'react'
import { useForm } from 'react-hook-form'
import type { Part, Section } from '../../ficha/section.ts'
import { goToCell } from '../../sheet/focus.ts'
import { classes } from '../../ui/classes.ts'
import { BufferContext } from '../filling-context.ts'
import { EditFields } from './edit-fields.tsx'
import { EditTable } from './edit-table.tsx'
import { Inspector } from './inspector.tsx'
import styles from './section.module.css'

// The first section has neither; the service worker keeps them for when there is no network.
const EditYears = lazy(() => import('./edit-years.tsx').then((all) => ({ default: all.EditYears })))
const EditCards = lazy(() => import('./edit-cards.tsx').then((all) => ({ default: all.EditCards })))

/** A section to be filled, drawn from its declaration. Its texts are buffered here while it is on screen. */
export const EditSection = memo(function EditSection({
  section,
  focus,
}: {
  section: Section
  focus: string | undefined
}) {
  const buffer = useForm<Record<string, string>>({ mode: 'onTouched', shouldUnregister: false })
  useEffect(() => (focus ? focusCell(focus) : undefined), [focus])
  const beside = isPair(section)
  return (
    <BufferContext value={buffer}>
      <form
        className={classes(styles.section, beside && styles.pair)}
        onSubmit={(event) => event.preventDefault()}
        aria-label={section.title}
        noValidate
      >
        <div className={styles.parts}>
          {(beside ? section.parts.slice(0, 1) : section.parts).map((part) => (
            <OnePart key={keyOf(part)} part={part} />
          ))}
          {beside && (
            <div className={styles.side}>
              <OnePart part={section.parts[1]!} />
              <Inspector />
            </div>
          )}
        </div>
        {section.companions?.map((part) => (
          <OnePart key={keyOf(part)} part={part} companion />
        ))}
      </form>
    </BufferContext>
  )
})

/** Two tables that stand side by side where there is room. */
export const isPair = (section: Section): boolean => section.parts.length === 2 && section.parts.every(isCompact)

/** Narrow enough to stand beside another. */
const isCompact = (part: Part): boolean =>
  part.part === 'years' || (part.part === 'table' && !part.cards && part.columns.length === 1)

const keyOf = (part: Part): string => {
  if (part.part === 'table') return part.table.id
  return part.part === 'years' ? part.id : (part.title ?? part.fields[0]?.id ?? '')
}

function OnePart({ part, companion }: { part: Part; companion?: boolean }) {
  if (part.part === 'fields') return <EditFields part={part} />
  if (part.part === 'table' && !part.cards) return <EditTable part={part} companion={companion ?? false} />
  return <Suspense>{part.part === 'years' ? <EditYears part={part} /> : <EditCards part={part} />}</Suspense>
}

/**
 * Brings a cell into view with the focus in it, once it is drawn: its part may have to be downloaded first, however long
 * that takes. Whoever goes elsewhere meanwhile stays there.
 */
export function focusCell(cell: string): () => void {
  const from = document.activeElement
  const drawing = new MutationObserver(look)
  function look(): void {
    if (hasGoneFrom(from) || goToCell(cell) || focusField(cell)) drawing.disconnect()
  }
  const frame = requestAnimationFrame(() => {
    drawing.observe(document.body, { childList: true, subtree: true })
    look()
  })
  return () => {
    cancelAnimationFrame(frame)
    drawing.disconnect()
  }
}

/** Does somebody stand where they can type or press? A heading gets the focus by itself. */
function hasGoneFrom(before: Element | null): boolean {
  const now = document.activeElement
  return now !== before && (now?.matches('input, textarea, select, button, a, [data-cell]') ?? false)
}

/** Puts the focus in a field outside of tables; false while it isn't on the page. */
function focusField(cell: string): boolean {
  const found = document.getElementById(`celda-${cell}`) ?? document.getElementsByName(cell)[0]
  const input = found?.matches('input, textarea, select')
    ? found
    : found?.querySelector<HTMLElement>('input, textarea, select')
  const target = (input ?? found) as HTMLElement | null | undefined
  // A cell of a table that has no input yet will.
  if (!input && target?.closest('[role="grid"]')) return false
  target?.scrollIntoView({ block: 'center', inline: 'nearest' })
  target?.focus({ preventScroll: true })
  if (target instanceof HTMLInputElement) target.select()
  return target !== null && target !== undefined
}
