import { agreeing, counted } from '../../ficha/counted.ts'
import { Button } from '../../ui/button.tsx'
import { LookHead } from './look-head.tsx'
import styles from './pasting.module.css'
import type { OpenProof } from './use-proof.ts'

/** The block was read with its rows for columns: said, and undone with one press. */
export function TurnedLook({ open }: { open: OpenProof }) {
  return (
    <>
      <LookHead icon="swap" tone="acc">
        El bloque venía girado
      </LookHead>
      <p>Sus columnas son filas de esta tabla, y sus filas, columnas: se lee dado vuelta.</p>
      <div className={styles.ways}>
        <Button look="subtle" onClick={() => open.choose.turned(false)}>
          Leerlo como viene
        </Button>
      </div>
    </>
  )
}

/** Several tables were copied at once: one is read, and the others are told. */
export function TablesLook({ others }: { others: number }) {
  return (
    <>
      <LookHead icon="out" tone="warn">
        {agreeing(others, 'Otra tabla no se lee', `Otras ${others} tablas no se leen`)}
      </LookHead>
      <p>
        Lo pegado trae {others + 1} tablas, y aquí está la que tiene más escrito. Si falta algo, copie y pegue la otra
        aparte.
      </p>
    </>
  )
}

/** A whole sheet was copied: what names no row of the table isn't even shown. */
export function LongLook({ open, leftOut }: { open: OpenProof; leftOut: number }) {
  return (
    <>
      <LookHead icon="out" tone="warn">
        {counted(leftOut, 'fila', 'filas')} que no {agreeing(leftOut, 'es', 'son')} de esta tabla
      </LookHead>
      <p>
        Lo pegado es más largo que cualquier tabla: se {agreeing(leftOut, 'dejó fuera la', 'dejaron fuera las')} que no{' '}
        {agreeing(leftOut, 'nombra', 'nombran')} ninguna de sus filas, y aquí no se {agreeing(leftOut, 've', 'ven')}.
        Sin lugar en {open.proof.title}.
      </p>
    </>
  )
}
