import { type HTMLAttributes, type ReactNode, use } from 'react'
import type { Examination } from '../../engine/examination.ts'
import { type CellAddress, type CellPlace, cellAddress } from '../../ficha/address.ts'
import { isMarker, MARKER_MEANINGS } from '../../ficha/answer.ts'
import type { Column, Field, Table } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import { printFigure } from '../../ficha/print-number.ts'
import { readableAnswer } from '../../ficha/readable-answer.ts'
import { SheetContext } from '../../sheet/sheet-context.ts'
import type { Authorship } from '../why/authorship.ts'
import { WhyButton } from '../why/why-button.tsx'
import type { CellFinding } from './cell-marks.ts'
import { CellMark, Unknown } from './ledger.tsx'

/** What every part of a section is drawn with. */
export interface ReadingSetting {
  readonly ficha: Examination
  readonly marks: ReadonlyMap<CellAddress, CellFinding>
  readonly whoOf?: (cell: CellAddress) => Authorship | undefined
  readonly onGo?: (cell: CellAddress) => void
  /** Which cells of a table are selected, the active one first. */
  readonly onSelect?: (cells: readonly CellAddress[]) => void
  /** Something of the reader's at a cell: an observation. */
  readonly beside?: (cell: CellAddress) => ReactNode
  /** The same at the head of a row, and what makes that head a place of its own. */
  readonly atRow?: (
    table: Table,
    row: string,
  ) => { readonly place: HTMLAttributes<HTMLElement>; readonly beside: ReactNode }
}

/** The id of a cell on the page, to go there. */
export const cellId = (cell: CellAddress): string => `celda-${cell}`

/** A marker says what it means to whoever points at it. */
function Printed({ text }: { text: string }) {
  return isMarker(text) ? <abbr title={MARKER_MEANINGS[text]}>{text}</abbr> : text
}

interface AnswerProps {
  reading: ReadingSetting
  asked: Field | Column
  place: CellPlace
}

/** An answer as sent, with what the findings say of its cell. */
export function AnswerValue({ reading, asked, place }: AnswerProps) {
  const cell = cellAddress(asked.id, place)
  const mark = reading.marks.get(cell)
  const text = readableAnswer(asked, reading.ficha.answer(asked, place))
  return (
    <>
      {mark && <CellMark state={mark.state} />}
      {reading.beside?.(cell)}
      {text === '' ? <span className="vh">en blanco</span> : <Printed text={text} />}
    </>
  )
}

/** A computed figure, which says why. */
export function FigureValue({ reading, figure, place }: { reading: ReadingSetting; figure: Figure; place: CellPlace }) {
  const { ficha, whoOf, onGo, beside } = reading
  const quantity = ficha.quantity(figure, place)
  const address = cellAddress(figure.id, place)
  const isInSheet = use(SheetContext) !== undefined
  if (quantity.is === 'none') return null
  const text = printFigure(figure, quantity)
  return (
    <>
      {beside?.(address)}
      <WhyButton
        asks={{ figure: address }}
        ficha={() => ficha}
        whoOf={whoOf}
        onGo={onGo}
        label={figure.label}
        tabIndex={isInSheet ? -1 : undefined}
      >
        {quantity.is === 'unknown' ? <Unknown missing={quantity.missing.length} /> : text}
      </WhyButton>
    </>
  )
}
