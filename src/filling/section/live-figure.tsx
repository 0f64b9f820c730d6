import { type ReactNode, use } from 'react'
import type { Examination } from '../../engine/examination.ts'
import { type CellAddress, type CellPlace, cellAddress } from '../../ficha/address.ts'
import type { Column, Field } from '../../ficha/field.ts'
import type { Figure } from '../../ficha/figure.ts'
import { printFigure } from '../../ficha/print-number.ts'
import { SheetContext } from '../../sheet/sheet-context.ts'
import { printChange, quantityOfAnswer } from '../../showing/reading/change.ts'
import { formerAnswer } from '../../showing/reading/former.ts'
import { Total, Unknown } from '../../showing/reading/ledger.tsx'
import { WhyButton } from '../../showing/why/why-button.tsx'
import { useExaminedAt, useFilling, useTextAt, useWhoOf } from '../filling-context.ts'
import { useTotalState } from '../judged-so-far.ts'

interface Props {
  figure: Figure
  place: CellPlace
  /** Rules that hold the total that this figure is. */
  heldBy?: readonly string[] | undefined
}

const MISSING = 'falta:'

const PRINTED = 'printed'

/** How a figure is drawn: as printed, as what it misses, or not at all. Its text is not drawn but written. */
function formOf(ficha: Examination, figure: Figure, place: CellPlace): string {
  const quantity = ficha.quantity(figure, place)
  if (quantity.is === 'none') return ''
  if (quantity.is !== 'unknown') return PRINTED
  // A row of a catalog that says nothing has nothing to compute either.
  return figure.table?.catalog ? '' : `${MISSING}${quantity.missing.length}`
}

/** A computed figure, kept up with every key; it says why. */
export function LiveFigure({ figure, place, heldBy }: Props) {
  const { live, go } = useFilling()
  const whoOf = useWhoOf()
  const isInSheet = use(SheetContext) !== undefined
  const address = live.getSnapshot().addressOf(figure, place)
  const form = useExaminedAt([address], (ficha) => formOf(ficha, figure, place))
  if (form === '') return null
  return (
    <Held by={heldBy}>
      <WhyButton
        asks={{ figure: cellAddress(figure.id, place) }}
        ficha={live.getSnapshot}
        whoOf={whoOf}
        onGo={go}
        label={figure.label}
        tabIndex={isInSheet ? -1 : undefined}
      >
        {form === PRINTED ? (
          <Printed figure={figure} place={place} address={address} />
        ) : (
          <Unknown missing={Number(form.slice(MISSING.length))} isShort={isInSheet} />
        )}
      </WhyButton>
    </Held>
  )
}

function Printed({ figure, place, address }: Pick<Props, 'figure' | 'place'> & { address: CellAddress }) {
  return <span ref={useTextAt([address], (ficha) => printFigure(figure, ficha.quantity(figure, place)))} />
}

/** Most figures are held by no rule: they listen to none. */
function Held({ by, children }: { by: Props['heldBy']; children: ReactNode }) {
  return by ? <Judged by={by}>{children}</Judged> : <Total state="open">{children}</Total>
}

function Judged({ by, children }: { by: readonly string[]; children: ReactNode }) {
  return <Total state={useTotalState(by)}>{children}</Total>
}

/** The change against the year before: '−34,3%', 'nuevo'. */
export function LiveChange({ of, row }: { of: Field | Column | Figure; row?: string | undefined }) {
  const { live } = useFilling()
  const ficha = live.getSnapshot()
  const years = [ficha.period.year, ficha.period.year - 1]
  const addresses = years.map((year) => ficha.addressOf(of, { row, year }))
  return <span data-written ref={useTextAt(addresses, (ficha) => changeOf(ficha, of, row))} />
}

function changeOf(ficha: Examination, of: Field | Column | Figure, row: string | undefined): string {
  const { year } = ficha.period
  const now = ficha.quantity(of, { row, year: of.years ? year : undefined })
  if (of.years) return of.years.includes(-1) ? printChange(now, ficha.quantity(of, { row, year: year - 1 })) : ''
  return of.is === 'figure' ? '' : printChange(now, quantityOfAnswer(formerAnswer(ficha.programme, of, { row })))
}
