import { useEffect, useEffectEvent, useState } from 'react'
import { askedOf } from '../../engine/cells.ts'
import type { CellAddress } from '../../ficha/address.ts'
import { counted } from '../../ficha/counted.ts'
import type { Section } from '../../ficha/section.ts'
import type { CleanBlock } from '../../importing/cleaned/clean-block.ts'
import { prepare } from '../../importing/proof/make-proof.ts'
import { readDomTable } from '../../importing/sources/dom-table.ts'
import { type Clipboard, readClipboard } from '../../importing/sources/read-clipboard.ts'
import { useFilling } from '../filling-context.ts'
import { asTyped, PASTE_BUTTON, type PasteRequest } from '../paste-block.ts'
import { PasteField } from './paste-field.tsx'
import { partOf, pasteParts } from './paste-parts.ts'
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
  const block = useBlock(clipboard)
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
  if (!block || block.rows.length > MOST_ROWS)
    return (
      <PasteField
        part={part}
        onPart={setPart}
        section={section}
        problem={clipboard && problemOf(block)}
        onPaste={setClipboard}
        onClose={() => close()}
      />
    )
  return <ProofScreen pasted={{ part, cell: request.cell }} section={section} block={block} onClose={close} />
}

/** No table of the form is longer; a whole sheet that was copied by mistake would stop the page. */
const MOST_ROWS = 1_000

const problemOf = (block: CleanBlock | undefined): string =>
  block
    ? `Lo pegado tiene ${counted(block.rows.length, 'fila', 'filas')}; el máximo es 1.000. Copie solo el bloque de la tabla.`
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
