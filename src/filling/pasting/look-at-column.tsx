import { listed } from '../../ficha/counted.ts'
import type { ProofCell, ProofColumn } from '../../importing/proof/proof.ts'
import type { ToLook } from '../../importing/proof/to-look.ts'
import { MONEY_UNITS } from '../../importing/unit.ts'
import { Tick } from '../../ui/inputs.tsx'
import { labelOfNames } from './column-choice.tsx'
import { LookHead } from './look-head.tsx'
import styles from './pasting.module.css'
import type { OpenProof } from './use-proof.ts'

interface Props {
  open: OpenProof
  look: ToLook & { is: 'unit' | 'column by order' | 'column left out' | 'convention' | 'written unit' }
}

/** A column whose unit, place or way of writing numbers was found out. */
export function ColumnLook({ open, look }: Props) {
  if (look.is === 'unit') return <UnitLook open={open} column={look.column} />
  if (look.is === 'column by order')
    return (
      <>
        <LookHead icon="two" tone="acc">
          Columnas por su orden
        </LookHead>
        <p>
          Nada las nombra: {listed(look.columns.map((one) => `${one.letter} es ${labelOf(one, open)}`))}. Si no,
          cámbielas sobre la tabla.
        </p>
      </>
    )
  if (look.is === 'column left out')
    return (
      <>
        <LookHead icon="out" tone="dim">
          Columna {look.column.letter}
          {look.column.matched.head && ` «${look.column.matched.head.slice(0, 40)}»`}
        </LookHead>
        <p>{leftOutWords(look.column)} No se pega.</p>
      </>
    )
  if (look.is === 'written unit')
    return (
      <>
        <LookHead icon="two" tone="dim">
          Columna {look.column.letter}: la unidad viene en la celda
        </LookHead>
        <p>{listed(differentUnits(look.cells).map(({ text, read }) => `«${text.slice(0, 40)}» se lee ${read}`))}.</p>
      </>
    )
  const [first] = look.cells
  return (
    <>
      <LookHead icon="two" tone="dim">
        Columna {look.column.letter}: cómo se leen sus números
      </LookHead>
      <p>
        «{first?.text}» se lee {first?.read},{' '}
        {first?.by === 'groups' ? 'porque todos los de la columna se escriben así' : 'como el resto de la columna'}.
      </p>
    </>
  )
}

/** One cell of each unit is enough to see how all are read. */
const differentUnits = (cells: readonly ProofCell[]): readonly ProofCell[] =>
  cells.filter(({ unit }, at) => cells.findIndex((one) => one.unit === unit) === at)

const labelOf = ({ matched }: ProofColumn, open: OpenProof): string =>
  matched.is === 'column' ? matched.column.label : labelOfNames(open.proof.rowLabel)

const leftOutWords = ({ matched }: ProofColumn): string =>
  matched.is === 'nothing' && matched.why === 'hidden'
    ? 'Está oculta en la planilla.'
    : 'No es una columna de esta tabla.'

const UNITS = { M$: 'en M$, miles de pesos', pesos: 'en pesos', MM$: 'en MM$, millones de pesos' } as const

function UnitLook({ open, column }: { open: OpenProof; column: ProofColumn }) {
  const { unit, letter, matched } = column
  if (!unit) return null
  return (
    <fieldset className={styles.readings}>
      <legend className="vh">En qué vienen los montos de la columna {letter}</legend>
      <LookHead icon="two" tone={unit.how === 'doubt' ? 'warn' : 'acc'}>
        Columna {letter}: en qué vienen los montos
      </LookHead>
      <p>{unitWords(unit.how, matched.head)}</p>
      {MONEY_UNITS.map((one) => (
        <Tick
          key={one}
          type="radio"
          name={`unidad-${letter}`}
          checked={one === unit.unit}
          onChange={() => open.choose.unit(matched.index, one)}
        >
          {UNITS[one]}
        </Tick>
      ))}
    </fieldset>
  )
}

function unitWords(how: string, head: string): string {
  if (how === 'head') return `Lo dice su encabezado, «${head}».`
  if (how === 'doubt') return `Su encabezado, «${head}», dice una cosa y lo publicado del año anterior otra. Elija.`
  if (how === 'budget') return 'Suman mucho más que el presupuesto del programa: no parecen M$.'
  return 'Por lo publicado del año anterior, no parecen M$.'
}
