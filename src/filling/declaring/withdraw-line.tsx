import { useRef, useState } from 'react'
import { isReviewFresh } from '../../drafts/kept-ficha.ts'
import type { CallResult } from '../../protocol/client.ts'
import type { Problem } from '../../protocol/problems.ts'
import type { ActDone, Review } from '../../protocol/review.ts'
import { fetchFicha } from '../../sending/syncing/fetch-ficha.ts'
import { Fingerprint } from '../../showing/receipt/receipt.tsx'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useDraftPart } from '../filling-context.ts'
import type { WorkspaceProps } from '../workspace-props.ts'
import styles from './send.module.css'

/** Taking back what was sent, while nobody began to review it: what is taken back is named, and asked for once more. */
export function WithdrawLine(props: WorkspaceProps) {
  const { draft } = props
  // Kept up with the review, which may have begun.
  useDraftPart(draft, ({ ficha }) => `${ficha.version} ${ficha.review?.version} ${ficha.review?.may.join()}`)
  const { ficha } = draft.getSnapshot()
  const [isAsking, setAsking] = useState(false)
  const { withdraw, isBusy, trouble } = useWithdrawal(props)
  const current = ficha.review && currentSending(ficha.review)
  const canWithdraw = isReviewFresh(ficha) && ficha.review!.may.includes('withdraw') && current !== undefined
  return (
    <div className={styles.withdraw}>
      {trouble && (
        <p className="err" role="alert">
          {trouble}
        </p>
      )}
      {canWithdraw && !isAsking && (
        <Button size="md" onClick={() => setAsking(true)}>
          <Icon name="back" small /> Retirar el envío
        </Button>
      )}
      {canWithdraw && isAsking && (
        <>
          <p>
            Se retira el envío {current.iteration}, folio {current.folio}, versión {ficha.version} de la ficha. Vuelve a
            edición con todo lo que tiene, y el recibo queda en Envíos. Huella:{' '}
            <Fingerprint text={current.fingerprint} groups={4} />
          </p>
          <span className="row">
            <Button look="fill" size="md" blocked={isBusy} onClick={() => withdraw(current.fingerprint)}>
              Sí, retirar el envío
            </Button>
            <Button size="md" onClick={() => setAsking(false)}>
              No, dejarlo enviado
            </Button>
          </span>
        </>
      )}
    </div>
  )
}

/** The sending that holds. */
const currentSending = ({ iterations, iteration }: Review) => iterations.find((one) => one.iteration === iteration)

/** The act, made once: a lost answer is found by asking for the same again. */
function useWithdrawal({ draft, call, store, findEdition }: WorkspaceProps) {
  const act = useRef(crypto.randomUUID() as string)
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const withdraw = async (fingerprint: string) => {
    const { id, version } = draft.getSnapshot().ficha
    setBusy(true)
    const said = await call('act', {
      params: { id },
      body: { name: 'withdraw', act: act.current, version, fingerprint },
    })
    if (said.is !== 'offline') {
      act.current = crypto.randomUUID()
      await fetchFicha(call, store, id, findEdition).catch(() => undefined)
    }
    if (said.is === 'ok') announce(WITHDRAWN)
    setTrouble(troubleOf(said))
    setBusy(false)
  }
  return { withdraw, isBusy, trouble }
}

const WITHDRAWN = 'El envío se retiró. La ficha volvió a edición con todo lo que tenía.'

function troubleOf(said: CallResult<ActDone>): string | undefined {
  if (said.is === 'ok') return undefined
  if (said.is === 'offline')
    return 'El servidor no responde: no se sabe si el envío se retiró. Inténtelo otra vez cuando haya conexión.'
  return refusalOf(said.problem)
}

/** Whose act came first is said by the server. */
const refusalOf = ({ code, title, detail }: Problem): string =>
  code === 'not-now' || code === 'moved'
    ? `El envío no se retiró. ${detail ?? title}`
    : [title, detail].filter(Boolean).join(' ')
