import type { ProofCell } from '../../importing/proof/proof.ts'
import type { ToLook } from '../../importing/proof/to-look.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Tick } from '../../ui/inputs.tsx'
import { useWhoOf } from '../filling-context.ts'
import { LookHead } from './look-head.tsx'
import styles from './pasting.module.css'
import type { OpenProof } from './use-proof.ts'

interface Props {
  open: OpenProof
  look: ToLook & { is: 'readings' | 'replaces' | 'unreadable' }
}

/** A cell that could be two, replaces what stands there, or isn't understood. */
export function CellLook({ open, look }: Props) {
  if (look.is === 'readings') return <Readings open={open} look={look} />
  if (look.is === 'replaces') return <Replaces open={open} look={look} />
  return <Unreadable open={open} look={look} />
}

const placeOf = ({ row, cell }: Props['look']): string =>
  `${row.row.short ?? row.row.label.slice(0, 50)}, ${cell.column.label.charAt(0).toLowerCase()}${cell.column.label.slice(1)}`

const WHY: Partial<Record<NonNullable<ProofCell['by']>, (letter: string, total?: string) => string>> = {
  total: (letter, total) => `así ${letter} suma su total${total ? `, ${total}` : ''}`,
  former: () => 'como lo publicado del año anterior',
  whole: () => 'aquí van montos enteros',
}

function Readings({ open, look }: Props) {
  const { cell, row } = look
  const letter = open.proof.columns[cell.index]?.letter ?? ''
  const checks = open.proof.rows.flatMap((one) => one.checks)
  const total = checks.find(({ index, holds }) => holds && index === cell.index)?.total
  const why = cell.by && WHY[cell.by]?.(letter, total)
  const chosen = cell.readings?.find(({ value }) => isChosen(cell, value))
  const name = `lectura-${cell.position}-${cell.index}`
  return (
    <fieldset className={styles.readings}>
      <legend className="vh">Cómo leer «{cell.text}»</legend>
      <LookHead icon="two" tone="acc" position={row.position}>
        {placeOf(look)} «{cell.text}»
      </LookHead>
      <p>
        {cell.readings && cell.readings.length > 1
          ? 'Se puede leer de dos maneras:'
          : 'La planilla lo hizo fecha. ¿Era este número?'}
      </p>
      {cell.readings?.map((reading) => (
        <Tick
          key={reading.value}
          type="radio"
          name={name}
          checked={reading === chosen}
          onChange={() => open.choose.cells([cell], { is: 'reading', value: reading.value })}
        >
          <b>{reading.text}</b> {reading === chosen && why && <span className="dim">{why}</span>}
        </Tick>
      ))}
    </fieldset>
  )
}

/** The reading that holds now, of the person or of what decided. */
const isChosen = (cell: ProofCell, value: string): boolean => cell.reading === value

function Replaces({ open, look }: Props) {
  const whoOf = useWhoOf()
  const { cell, row } = look
  const isKept = cell.state === 'kept'
  const who = cell.address === undefined ? undefined : whoOf(cell.address)
  return (
    <>
      <LookHead icon={isKept ? 'back' : 'swap'} tone="warn" position={row.position}>
        {placeOf(look)}
      </LookHead>
      <div className={styles.ways}>
        <span className="grow">
          <span className="dim">{cell.stands}</span> <Icon name="right" small />
          <span className="vh"> pasa a </span> <b>{isKept ? cell.stands : cell.read}</b>{' '}
          {who && <span className="xs dim">{who.text}</span>}
        </span>
        <Button onClick={() => open.choose.cells([cell], isKept ? undefined : { is: 'keep' })}>
          {isKept ? `Poner ${cell.read}` : `Conservar ${cell.stands}`}
        </Button>
      </div>
    </>
  )
}

function Unreadable({ open, look }: Props) {
  const { cell, row } = look
  return (
    <>
      <LookHead icon="x" tone="err" position={row.position}>
        {placeOf(look)} «{cell.text.slice(0, 40)}»
      </LookHead>
      <div className={styles.ways}>
        <span className={styles.why}>
          {cell.why} {cell.stands === '' ? 'Queda en blanco.' : `Queda ${cell.stands}.`}
        </span>
        {cell.offer !== undefined && <Put open={open} cell={cell} text={cell.offer} />}
        <Put open={open} cell={cell} text="S/I" />
      </div>
    </>
  )
}

const Put = ({ open, cell, text }: { open: OpenProof; cell: ProofCell; text: string }) => (
  <Button onClick={() => open.choose.cells([cell], { is: 'typed', text })}>Poner {text}</Button>
)
