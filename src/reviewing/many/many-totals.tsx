import { Fragment } from 'react'
import type { ProvenFicha } from '../../protocol/many.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Icon } from '../../ui/icon.tsx'
import styles from './many.module.css'
import { type ManyAct, type ManyOutcome, outcomeCounts } from './outcome.ts'

/** FichaNames of one reason that are read at once. */
const NAMED = 12

interface Props {
  act: ManyAct
  proven: readonly (readonly [ProvenFicha, ManyOutcome])[]
  isCut: boolean
  hrefOf: (ficha: string) => string
}

/** '18 se asignan, 2 no', how each group changes, and which don't and why. */
export function ManyTotals({ act, proven, isCut, hrefOf }: Props) {
  const will = grouped(proven, (outcome) => (outcome.will ? outcome.words : undefined))
  const not = grouped(proven, (outcome) => (outcome.will ? undefined : outcome.why))
  return (
    <section className={styles.totals} aria-label="Prueba">
      <p role="status">
        <b>{outcomeCounts(act, countOf(will), countOf(not))}</b>
      </p>
      <ul>
        {[...will].map(([words, fichas]) => (
          <li key={words}>
            <Icon name="right" small /> {fichas.length}: {words}
          </li>
        ))}
        {[...not].map(([why, fichas]) => (
          <li key={why}>
            <Icon name="minus" small />{' '}
            <span>
              <b>
                {fichas.length} no: {why}.
              </b>{' '}
              <FichaNames of={fichas} hrefOf={hrefOf} />
            </span>
          </li>
        ))}
        {isCut && (
          <li>
            <Icon name="tri" small /> Son más de {proven.length}: se hacen las primeras. Repita con las que queden.
          </li>
        )}
      </ul>
    </section>
  )
}

function FichaNames({ of, hrefOf }: { of: readonly { id: string; programme: string }[] } & Pick<Props, 'hrefOf'>) {
  return (
    <>
      {of.slice(0, NAMED).map(({ id, programme }, index) => (
        <Fragment key={id}>
          {index > 0 && ', '}
          <Anchor href={hrefOf(id)}>{programme}</Anchor>
        </Fragment>
      ))}
      {of.length > NAMED && ` y ${of.length - NAMED} más`}
    </>
  )
}

function grouped(proven: Props['proven'], wordsOf: (outcome: ManyOutcome) => string | undefined) {
  const groups = new Map<string, ProvenFicha[]>()
  for (const [ficha, outcome] of proven) {
    const words = wordsOf(outcome)
    if (words !== undefined) groups.set(words, [...(groups.get(words) ?? []), ficha])
  }
  return groups
}

const countOf = (groups: ReadonlyMap<string, readonly ProvenFicha[]>): number =>
  [...groups.values()].reduce((sum, those) => sum + those.length, 0)
