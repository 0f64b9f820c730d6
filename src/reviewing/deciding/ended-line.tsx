import { useQuery } from '../../asking/use-query.ts'
import type { RecordedAct } from '../../protocol/record.ts'
import { sayAct } from '../../showing/record/act-words.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { CHILE, printShortDay, printTime } from '../../ui/print-time.ts'
import type { DeskProps } from '../review-props.ts'
import { VIEWS } from '../views.ts'
import styles from './action-bar.module.css'
import type { Decision } from './decisions.ts'

interface Props extends Pick<DeskProps, 'call' | 'ficha' | 'review' | 'hrefOf' | 'who'> {
  decision: Decision
  /** When what was on the screen was read, by the server's clock. */
  since: string
  onForget: () => void
}

/** What was being confirmed when another act moved the ficha: that it was not done, and who did what. */
export function EndedLine({ call, ficha, review, hrefOf, who, decision, since, onForget }: Props) {
  const { value } = useQuery(['fichaRecord', ficha, review.version], (signal) =>
    call('fichaRecord', { params: { id: ficha }, signal }),
  )
  // Administration brings a ficha on without an act of its own: nobody is named then.
  const last = value?.acts.findLast(({ at }) => at > since)
  return (
    <div className={styles.notDone} role="status">
      <Icon name="tri" small />
      <span className="grow">
        «{decision.text}» no se hizo: {last ? whoseWords(last, who.name) : 'la ficha cambió mientras confirmaba.'} Vea
        cómo quedó y decida otra vez.
      </span>
      <Anchor href={hrefOf(VIEWS.record)}>Vea qué cambió</Anchor>
      <Button look="subtle" aria-label="Cerrar el aviso" onClick={onForget}>
        <Icon name="close" small />
      </Button>
    </div>
  )
}

/** One's own act came from another tab, or from another computer. */
const whoseWords = ({ name, at, by, said }: RecordedAct, me: string): string =>
  `mientras confirmaba, ${by.name === me ? 'usted, en otra pestaña o equipo,' : by.name} ${sayAct(name, said)} el ${printShortDay(at, CHILE)}, ${printTime(at, CHILE)}.`
