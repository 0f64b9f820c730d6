import { useEffect, useState } from 'react'
import type { OutboxMessage } from '../../drafts/store/rows.ts'
import { counted } from '../../ficha/counted.ts'
import type { Withdrawal } from '../../sending/outbox/sending.ts'
import { DELAY_WORDS, OUTBOX_WORDS, WITHDRAWAL_WORDS } from '../../sending/outbox/words.ts'
import { Fingerprint } from '../../showing/receipt/receipt.tsx'
import { Anchor } from '../../ui/anchor.tsx'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { printAge, printTime } from '../../ui/print-time.ts'
import { useFocusLeft } from '../../ui/use-focus-left.ts'
import { downloadRescue } from '../download-rescue.ts'
import type { WorkspaceProps } from '../workspace-props.ts'
import styles from './send.module.css'

/** A sending that waits: since when, what comes next, and the way back. 'Enviada' is not said here. */
export function QueueView(props: WorkspaceProps & { outboxMessage: OutboxMessage }) {
  const { outboxMessage, sending } = props
  const view = useFocusLeft<HTMLDivElement>()
  const [withdrawal, setWithdrawal] = useState<Withdrawal>()
  const withdraw = async () => {
    const outcome = await sending.withdraw(outboxMessage.ficha)
    setWithdrawal(outcome)
    announce(WITHDRAWAL_WORDS[outcome])
  }
  return (
    <>
      <div ref={view} className={styles.queue} role="status" tabIndex={-1}>
        <h2 className="warn">
          <Icon name="clock" /> En cola. Todavía no está enviada
        </h2>
        <p className="sm">
          Espera hace <Age since={outboxMessage.firstAt} />. Sale sola cuando vuelva la red; puede cerrar el navegador:
          la cola queda guardada en este equipo.
        </p>
        <div className="row">
          <Button look="fill" onClick={() => void sending.tryNow()}>
            <Icon name="ref" small /> Intentar ahora
          </Button>
          <Button onClick={() => downloadRescue(props)}>
            <Icon name="dl" small /> Archivo de rescate
          </Button>
        </div>
      </div>
      <Steps outboxMessage={outboxMessage} signInHref={props.signInHref} />
      <dl className={styles.facts}>
        <dt>Huella</dt>
        <dd>
          <Fingerprint text={outboxMessage.body.fingerprint} groups={4} />
        </dd>
        <dt>Folio</dt>
        <dd className="dim">lo da el servidor al recibirla</dd>
      </dl>
      {outboxMessage.isWithdrawing ? (
        <>
          <p className="sm warn">{WITHDRAWAL_WORDS.unknown}</p>
          <Button size="md" wide onClick={() => void sending.sendAfterAll(outboxMessage.ficha)}>
            Enviar de todos modos
          </Button>
        </>
      ) : (
        <Button size="md" wide onClick={() => void withdraw()}>
          <Icon name="back" /> Retirar envío y seguir editando
        </Button>
      )}
      {withdrawal && withdrawal !== 'withdrawn' && <p className={styles.why}>{WITHDRAWAL_WORDS[withdrawal]}</p>}
      <p className={styles.why}>
        Si alguien envía la ficha antes de que salga, esta no se envía: le mostraremos quién y cuándo.
      </p>
    </>
  )
}

function Steps({ outboxMessage, signInHref }: { outboxMessage: OutboxMessage; signInHref: string }) {
  const { firstAt, attempts, lastAt, nextAt, delay } = outboxMessage
  return (
    <ol className={styles.steps}>
      <li>
        <span className="ok">
          <Icon name="okc" />
        </span>
        <span>Declarada y guardada en la cola de este equipo</span>
        <span className="dim">{printTime(firstAt)}</span>
      </li>
      <li>
        <span className="warn">
          <Icon name={delay ? 'off' : 'send'} />
        </span>
        <span>
          <b>{attempts === 0 ? 'Por enviar' : counted(attempts, 'intento', 'intentos')}</b>
          <br />
          <span className="dim">
            {delay ? DELAY_WORDS[delay] : OUTBOX_WORDS[outboxMessage.state]}
            {delay === 'signedOut' && (
              <>
                {' '}
                <Anchor href={signInHref}>Ingresar</Anchor>
              </>
            )}
            {nextAt && ` Próximo intento a las ${printTime(nextAt)}.`}
          </span>
        </span>
        <span className="dim">{lastAt && printTime(lastAt)}</span>
      </li>
      <li className="dim">
        <Icon name="dash" />
        <span>El servidor la guarda y da el recibo con folio</span>
        <span>pendiente</span>
      </li>
    </ol>
  )
}

/** Kept up while it is looked at. */
function Age({ since }: { since: string }) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 20_000)
    return () => clearInterval(timer)
  }, [])
  return <b>{printAge(now - Date.parse(since))}</b>
}
