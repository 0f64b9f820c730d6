import { Anchor } from '../../ui/anchor.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from '../review-screen.module.css'
import { printHowMany } from '../status-words.ts'
import type { ListWalk, WalkedRow } from '../walked-list.ts'

interface Props {
  inboxHref: string
  walk: ListWalk | undefined
  hrefOfFicha: (ficha: string) => string
}

/** Back to the list, the place of this ficha in it ('3 de 9'), and the fichas beside it in its order. */
export function WalkLinks({ inboxHref, walk, hrefOfFicha }: Props) {
  const place = walk && `${printHowMany(walk.position)} de ${printHowMany(walk.of)}`
  return (
    <>
      <Anchor
        href={inboxHref}
        className={classes(styles.back, 'sm', 'nowrap')}
        aria-label={place ? `Bandeja, ${place}` : 'Bandeja'}
      >
        <Icon name="left" small />
        <span className={styles.backName}>Bandeja{place && ','}</span> {place}
      </Anchor>
      {walk && (
        <nav className={styles.walk} aria-label="Fichas de la lista">
          <Beside row={walk.before} name="Ficha anterior" icon="up" step="before" hrefOfFicha={hrefOfFicha} />
          <Beside row={walk.after} name="Ficha siguiente" icon="down" step="after" hrefOfFicha={hrefOfFicha} />
        </nav>
      )}
    </>
  )
}

interface BesideProps extends Pick<Props, 'hrefOfFicha'> {
  row: WalkedRow | undefined
  name: string
  icon: 'up' | 'down'
  step: 'before' | 'after'
}

/** At either end of the list there is nothing to go to; the sign keeps its place. */
function Beside({ row, name, icon, step, hrefOfFicha }: BesideProps) {
  if (!row)
    return (
      <span className={styles.step} aria-hidden="true">
        <Icon name={icon} small />
      </span>
    )
  return (
    <Anchor
      href={hrefOfFicha(row.id)}
      className={styles.step}
      aria-label={`${name}: ${row.programme}`}
      title={`${name}: ${row.programme}`}
      data-step={step}
    >
      <Icon name={icon} small />
    </Anchor>
  )
}
