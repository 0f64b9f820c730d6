import { useMemo } from 'react'
import { askedOf, formIndex } from '../../engine/cells.ts'
import { type CellAddress, readAddress } from '../../ficha/address.ts'
import { isUnreadable } from '../../ficha/answer.ts'
import { agreeing, counted } from '../../ficha/counted.ts'
import { printAnswer } from '../../ficha/kinds/kind.ts'
import { printFigure } from '../../ficha/print-number.ts'
import type { BlockChange, SheetPort } from '../../sheet/sheet-port.ts'
import { copiedNumber } from '../../showing/reading/copied-text.ts'
import { formerText } from '../copy-former.ts'
import { type Filling, useFilling } from '../filling-context.ts'
import { usePasteBlock } from '../paste-block.ts'
import { printTidily } from '../typing.ts'
import { removeRowOf, sayGone } from './row-acts.ts'
import { wholeMarker } from './whole-marker.ts'

/** What a table of the ficha gives to its sheet: cells of the draft, and the words on what was done to them. */
export function useSheetPort(): SheetPort {
  const filling = useFilling()
  const paste = usePasteBlock()
  return useMemo(() => portOf(filling, paste), [filling, paste])
}

function portOf(filling: Filling, paste: SheetPort['paste']): SheetPort {
  const { draft, live, left, selection, tell, locked } = filling
  const asked = askedOf(live.edition)
  const shown = (cell: CellAddress) => (asked(cell) ? shownText(draft, live, cell) : figureText(live, cell))
  const leave = (cell: CellAddress) => {
    printTidily(draft, live, cell)
    draft.endTyping()
    left.add([cell])
  }
  return {
    typed: (cell) => draft.typed(cell),
    shown,
    copied: (cell) => (isNumberAt(draft, live, cell) ? copiedNumber(shown(cell)) : shown(cell)),
    subscribe: (cell, listener) => draft.subscribeCell(cell, listener),
    write: (cell, text) => void draft.set(cell, text),
    writeMany: (cells, what) => {
      if (!draft.setMany(cells)) return
      left.add(cells.map(([cell]) => cell))
      tell(changeWords(cells.length, what))
    },
    leave,
    complete: (cell, typed) => (asked(cell)?.kind.numeric ? wholeMarker(typed) : undefined),
    former: (cell) => lastYearOf(draft, live, cell),
    removeRow: (cell) => removeRowOf(filling, cell),
    gone: (cell) => sayGone(filling, cell),
    select: (cells) => selection.set(cells),
    paste,
    say: tell,
    isLocked: () => locked,
  }
}

/** A number that could be read stands as numbers do; what couldn't, as it was typed. */
function shownText(draft: Filling['draft'], live: Filling['live'], cell: CellAddress): string {
  const answer = draft.getSnapshot().answers.cells.get(cell)
  const kind = askedOf(live.edition)(cell)?.kind
  if (!kind || answer === undefined || isUnreadable(answer)) return draft.typed(cell)
  return printAnswer(kind, answer)
}

/** What was typed and couldn't be read is copied as it was typed. */
function isNumberAt(draft: Filling['draft'], live: Filling['live'], cell: CellAddress): boolean {
  const asked = askedOf(live.edition)(cell)
  return asked ? asked.kind.numeric && !isUnreadable(draft.getSnapshot().answers.cells.get(cell)) : true
}

function figureText({ edition, getSnapshot }: Filling['live'], address: CellAddress): string {
  const place = readAddress(address)
  const figure = place && formIndex(edition).figures.get(place.field)
  if (!figure) return ''
  const quantity = getSnapshot().quantity(figure, place)
  return quantity.is === 'unknown' || quantity.is === 'none' ? '' : printFigure(figure, quantity)
}

/** Only what is asked of this year has a year before. */
export function lastYearOf(draft: Filling['draft'], live: Filling['live'], cell: CellAddress): string {
  const asked = askedOf(live.edition)(cell)
  const place = readAddress(cell)
  const isNow = place && (place.year === undefined || place.year === live.getSnapshot().period.year)
  return asked && isNow ? formerText(draft, asked, place.row) : ''
}

const DONE: Readonly<Record<BlockChange, readonly [one: string, many: string, back: string]>> = {
  cleared: ['Se borró', 'Se borraron', 'devuelve'],
  cut: ['Se cortó', 'Se cortaron', 'devuelve'],
  filled: ['Se rellenó', 'Se rellenaron', 'deshace'],
  former: ['Se trajo del año anterior', 'Se trajeron del año anterior', 'deshace'],
}

function changeWords(many: number, what: BlockChange): string {
  const [one, several, back] = DONE[what]
  return `${agreeing(many, one, several)} ${counted(many, 'celda', 'celdas')}. Ctrl Z ${agreeing(many, 'la', 'las')} ${back}.`
}
