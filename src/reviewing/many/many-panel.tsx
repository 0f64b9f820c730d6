import { type ReactNode, useMemo } from 'react'
import { Trouble } from '../../asking/trouble.tsx'
import { useQuery } from '../../asking/use-query.ts'
import type { Call } from '../../protocol/client.ts'
import type { FichasProof } from '../../protocol/many.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import type { Chosen } from './chosen.ts'
import styles from './many.module.css'
import { AssignMany, ExtendMany, PlainMany } from './many-forms.tsx'
import { jobOf, type ManyJob } from './many-run.ts'
import { ManyTotals } from './many-totals.tsx'
import { type ManyAct, type ManyPlan, manyTitle, outcomeOf } from './outcome.ts'

interface Props {
  act: ManyAct
  chosen: Chosen
  call: Call
  onStart: (job: ManyJob) => void
  onClose: () => void
  onSignOut: () => void
  hrefOf: (ficha: string) => string
}

/** What would be done with those that are chosen, ficha by ficha, before anything is. */
export function ManyPanel(props: Props) {
  const { act, chosen, call, onClose, onSignOut } = props
  // The proof is of what is chosen when it is asked for: the key says which.
  const asked = JSON.stringify(chosen.body)
  const { value, refusal, again } = useQuery(['fichasProof', asked], (signal) =>
    call('fichasProof', { body: chosen.body, signal }),
  )
  return (
    <aside
      className={styles.panel}
      aria-labelledby="many-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <div className={styles.head}>
        <h2 id="many-title">{manyTitle(act, chosen.count)}</h2>
        <Button look="subtle" onClick={onClose}>
          Cancelar <Kbd>Esc</Kbd>
        </Button>
      </div>
      {value ? (
        <Proven {...props} proof={value} />
      ) : refusal ? (
        <Trouble refusal={refusal} needs="la prueba necesita la red" again={again} onSignOut={onSignOut} />
      ) : (
        <p role="status">Preparando la prueba…</p>
      )}
    </aside>
  )
}

function Proven({ act, chosen, call, proof, onStart, hrefOf }: Props & { proof: FichasProof }) {
  const fichas = useMemo(() => proof.fichas.filter(({ id }) => chosen.has(id)), [proof, chosen])
  const outcomesOf = (plan: ManyPlan) =>
    fichas.map((ficha) => [ficha, outcomeOf(plan, ficha, proof.serverTime)] as const)
  const start = (plan: ManyPlan) => onStart(jobOf(plan, outcomesOf(plan)))
  const draw = (plan: ManyPlan | undefined): ReactNode =>
    plan && <ManyTotals act={act} proven={outcomesOf(plan)} isCut={proof.isCut} hrefOf={hrefOf} />
  const willOf = (plan: ManyPlan): number => outcomesOf(plan).filter(([, outcome]) => outcome.will).length
  const form = { start, draw, willOf, fichas }
  if (act === 'assign') return <AssignMany {...form} call={call} />
  if (act === 'extend') return <ExtendMany {...form} />
  return <PlainMany {...form} name={act} />
}
