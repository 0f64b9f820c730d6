import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { askedOf } from '../../engine/cells.ts'
import type { CellAddress } from '../../ficha/address.ts'
import { counted } from '../../ficha/counted.ts'
import type { Section } from '../../ficha/section.ts'
import type { CleanBlock } from '../../importing/cleaned/clean-block.ts'
import { fitBlock } from '../../importing/matched/fit-block.ts'
import { prepare } from '../../importing/proof/make-proof.ts'
import { readDomTable } from '../../importing/sources/dom-table.ts'
import { type Clipboard, readClipboard } from '../../importing/sources/read-clipboard.ts'
import { useFilling } from '../filling-context.ts'
import { asTyped, PASTE_BUTTON, type PasteRequest } from '../paste-block.ts'
import { PasteField } from './paste-field.tsx'
import { type PastePart, partOf, pasteParts } from './paste-parts.ts'
import { pasteTarget } from './paste-target.ts'
import { ProofScreen } from './proof-screen.tsx'

interface Props {
  request: PasteRequest
  section: Section
  /** Leaves the section as it was, or as the block made it. */
  onClose: () => void
}

/** What was pasted, before it changes anything: a field to paste in, then the proof of the block. */
export function PasteProof({ request, section, onClose }: Props) {
  const { go, live } = useFilling()
  const [clipboard, setClipboard] = useState(request.clipboard)
  const [part, setPart] = useState(() => partOf(live.edition, request.cell) ?? pasteParts(section)[0]!)
  const read = useBlock(clipboard)
  const block = useFitting(read, part, request.cell)
  const close = (entered?: CellAddress) => {
    onClose()
    const back = request.cell ?? entered
    if (back !== undefined) go(back)
    else requestAnimationFrame(() => document.getElementById(PASTE_BUTTON)?.focus())
  }
  useEscape(close)
  const single = request.cell === undefined ? undefined : onlyText(block)
  useSingleValue(single, request.cell, close)
  if (single !== undefined) return null
  if (!block)
    return (
      <PasteField
        part={part}
        onPart={setPart}
        section={section}
        problem={clipboard && problemOf(read)}
        onPaste={setClipboard}
        onClose={() => close()}
      />
    )
  return <ProofScreen pasted={{ part, cell: request.cell }} section={section} block={block} onClose={close} />
}

/** No table of the form is longer; a whole sheet that was copied by mistake would stop the page. */
const MOST_ROWS = 1_000
/** Nor is any list longer that people copy: only its names would be looked up. */
const MOST_READ = 50_000

/** A block as it is; of one that is too long, the rows that mean something in the table, if they aren't too many. */
function useFitting(
  block: CleanBlock | undefined,
  part: PastePart,
  cell: CellAddress | undefined,
): CleanBlock | undefined {
  const { draft, live } = useFilling()
  return useMemo(() => {
    if (!block || block.rows.length <= MOST_ROWS) return block
    if (block.rows.length > MOST_READ) return undefined
    const fitting = fitBlock(block, pasteTarget(draft, live.getSnapshot(), part, cell))
    return fitting && fitting.rows.length <= MOST_ROWS ? fitting : undefined
  }, [block, part, cell, draft, live])
}

const problemOf = (block: CleanBlock | undefined): string =>
  block
    ? `Lo pegado tiene ${counted(block.rows.length, 'fila', 'filas')}, más de 1.000, y no nombran las de esta tabla. Copie solo su bloque.`
    : 'Lo pegado no trae celdas. Copie el bloque en la planilla y péguelo de nuevo.'

/** Read once; undefined while there is nothing in it. */
function useBlock(clipboard: Clipboard | undefined): CleanBlock | undefined {
  const [known, setKnown] = useState<{ of: Clipboard; block: CleanBlock }>()
  if (!clipboard) return undefined
  if (known?.of === clipboard) return known.block.rows.length > 0 ? known.block : undefined
  const block = prepare(readClipboard(clipboard, readDomTable))
  setKnown({ of: clipboard, block })
  return block.rows.length > 0 ? block : undefined
}

/** The text of a block of which one cell alone is filled. */
function onlyText(block: CleanBlock | undefined): string | undefined {
  const filled = block?.rows.flatMap((row) => row.cells.filter((cell) => cell.text !== '')) ?? []
  return filled.length === 1 ? filled[0]!.text : undefined
}

/** A cell with a line break inside looks like two until it is read: it is one value, and replaces what stands there. */
function useSingleValue(text: string | undefined, cell: CellAddress | undefined, close: () => void): void {
  const { draft, live, left } = useFilling()
  const type = useEffectEvent((one: string) => {
    const kind = cell && askedOf(live.edition)(cell)?.kind
    if (cell && kind && draft.set(cell, asTyped(kind, one))) left.add([cell])
    draft.endTyping()
    close()
  })
  useEffect(() => {
    if (text !== undefined) type(text)
  }, [text])
}

function useEscape(close: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      close()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
}
