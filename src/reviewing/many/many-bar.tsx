import { agreeing } from '../../ficha/counted.ts'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { printHowMany } from '../status-words.ts'
import type { Chosen } from './chosen.ts'
import styles from './many.module.css'
import { MANY_WORDS, type ManyAct } from './outcome.ts'

interface Props {
  chosen: Chosen
  matching: number | undefined
  acts: readonly ManyAct[]
  act: ManyAct | undefined
  onAct: (act: ManyAct) => void
  singleKeys: boolean
}

/** How many are chosen, and what may be done with them. */
export function ManyBar({ chosen, matching, acts, act, onAct, singleKeys }: Props) {
  const { count, isAll, chooseAll, clear } = chosen
  return (
    <section className={styles.bar} aria-label="Fichas elegidas">
      <b role="status">
        {printHowMany(count)} {agreeing(count, 'elegida', 'elegidas')}
      </b>
      {!isAll && matching !== undefined && matching > count && (
        <LinkButton onClick={chooseAll}>Elegir las {printHowMany(matching)}</LinkButton>
      )}
      <LinkButton onClick={clear}>Quitar</LinkButton>
      <Kbd>Esc</Kbd>
      <span className="grow" />
      {acts.map((one) => (
        <Button
          key={one}
          data-many={one}
          look={one === act ? 'fill' : 'plain'}
          aria-pressed={one === act}
          onClick={() => onAct(one)}
        >
          {MANY_WORDS[one].button} {singleKeys && <Kbd>{MANY_WORDS[one].key}</Kbd>}
        </Button>
      ))}
    </section>
  )
}
