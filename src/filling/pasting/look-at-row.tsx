import type { ToLook } from '../../importing/proof/to-look.ts'
import { Button } from '../../ui/button.tsx'
import { LookHead } from './look-head.tsx'
import styles from './pasting.module.css'
import { RowChoice } from './row-choice.tsx'
import type { OpenProof } from './use-proof.ts'

type Props = { open: OpenProof; look: ToLook & { is: 'proposed' | 'no place' | 'hidden' | 'total' } }

/** A row that was guessed, has no place, was hidden, or a total that isn't one. */
export function RowLook({ open, look }: Props) {
  const { row } = look
  const name = row.name ? `«${row.name.slice(0, 60)}»` : 'Fila sin nombre'
  if (look.is === 'total')
    return (
      <>
        <LookHead icon="ne" tone="err" position={row.position}>
          {name}: no es lo que entra
        </LookHead>
        {look.checks.map(({ index, total, sum, gap }) => (
          <p key={index}>
            Columna {open.proof.columns[index]?.letter}: dice <b>{total}</b> y las filas suman <b>{sum}</b>, diferencia
            de {gap}.
          </p>
        ))}
      </>
    )
  if (look.is === 'proposed')
    return (
      <>
        <LookHead icon="two" tone="acc" position={row.position}>
          {name}
        </LookHead>
        <p>No está así en la lista. Se propone: {look.row.why ?? 'la más parecida'}.</p>
        <RowButtons open={open} look={look} />
      </>
    )
  if (look.is === 'hidden')
    return (
      <>
        <LookHead icon="noeye" tone="warn" position={row.position}>
          {name}
        </LookHead>
        <p>Está oculta en la planilla, y no se pega si no la elige.</p>
        <RowButtons open={open} look={look} />
      </>
    )
  return (
    <>
      <LookHead icon="out" tone="warn" position={row.position}>
        {name}
      </LookHead>
      <p>Sin lugar: {look.row.why}.</p>
      <RowButtons open={open} look={look} />
    </>
  )
}

function RowButtons({ open, look: { is, row } }: Props) {
  return (
    <div className={styles.ways}>
      <RowChoice open={open} matched={row} />
      {is === 'proposed' && (
        <Button look="subtle" onClick={() => open.choose.row(row.position, { is: 'nothing' })}>
          No pegarla
        </Button>
      )}
    </div>
  )
}
