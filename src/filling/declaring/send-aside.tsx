import { useState } from 'react'
import { answeredOf } from '../../drafts/journal/replies.ts'
import type { Examination } from '../../engine/examination.ts'
import { isPending } from '../../engine/progress.ts'
import { isAllowed, rolesInWords } from '../../ficha/status.ts'
import { NOT_QUEUED } from '../../sending/outbox/words.ts'
import { sortFindings } from '../../showing/findings/findings.tsx'
import { Anchor } from '../../ui/anchor.tsx'
import { announce } from '../../ui/announcer.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { agreeing, counted, listed } from '../../ui/counted.ts'
import { Icon } from '../../ui/icon.tsx'
import { Tick } from '../../ui/inputs.tsx'
import { CHILE, printMoment } from '../../ui/print-time.ts'
import { State, type Tone } from '../../ui/state.tsx'
import { daysLeft } from '../deadline.ts'
import { downloadRescue } from '../download-rescue.ts'
import { observationsCounted } from '../observation-words.ts'
import { REPORT } from '../routes.ts'
import { useConflicts } from '../section/conflicts.tsx'
import { useObservations, useReplies } from '../use-observations.ts'
import type { WorkspaceProps } from '../workspace-props.ts'
import styles from './send.module.css'
import { sendNow } from './send-now.ts'

interface Props extends WorkspaceProps {
  examination: Examination
  /** Pressing the button while something is missing shows every error in the sections. */
  attempt: () => void
}

/** Checks, declaration, who signs, and the button that sends. */
export function SendAside(props: Props) {
  const { examination: ficha, store, draft, hrefOf } = props
  const [declared, setDeclared] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const errors = ficha.findings.filter((finding) => finding.severity === 'block').length
  const asks = ficha.findings.filter(isPending).length
  const conflicts = useConflicts().length
  const observed = answeredOf(useObservations(draft), useReplies(draft))
  const unanswered = observed.open - observed.answered
  const isBack = isAllowed(draft.getSnapshot().ficha.status, ['contraparte'], 'resubmit')
  const missing = whyNot({ errors, asks, unanswered, conflicts, declared })
  const printed = sortFindings(ficha.findings).printed.length
  const { period, programme } = draft.getSnapshot().ficha
  const send = async () => {
    setBusy(true)
    const outcome = await sendNow(props).finally(() => setBusy(false))
    setTrouble(outcome === 'notQueued' ? NOT_QUEUED : outcome === 'changed' ? CHANGED : undefined)
    if (outcome === 'queued') announce('Envío guardado en la cola de este equipo')
  }
  return (
    <>
      <h2>Enviar</h2>
      <ul className={styles.checks}>
        <Check
          tone={errors > 0 ? 'err' : 'ok'}
          name="Errores y respuestas"
          text={errors > 0 ? `${errors} por resolver` : 'No hay'}
        />
        <Check
          tone={asks > 0 ? 'warn' : 'ok'}
          name="Justificaciones"
          text={asks > 0 ? `${asks} por escribir` : 'Completas'}
        />
        {observed.open > 0 && (
          <Check
            tone={unanswered > 0 ? 'warn' : 'ok'}
            name="Observaciones"
            text={unanswered > 0 ? `${unanswered} por responder` : 'Respondidas'}
          />
        )}
        <li>
          <Icon name="eye" />
          <span className="grow">Informe, como se leerá</span>
          <Anchor href={hrefOf(REPORT)}>Leer ({counted(printed, 'hallazgo', 'hallazgos')})</Anchor>
        </li>
      </ul>
      <Tick
        className={styles.declaration}
        checked={declared}
        onChange={(event) => setDeclared(event.target.checked)}
        data-task={declared ? undefined : 'open'}
      >
        Declaro que revisé la ficha completa y que sus cifras corresponden a los registros de la institución.
      </Tick>
      <dl className={styles.facts}>
        <dt>Firma</dt>
        <dd>
          {store.account.name}
          <br />
          <span className="dim">{rolesInWords(store.account.roles)}</span>
        </dd>
        <dt>Institución</dt>
        <dd>{programme.service}</dd>
        {period.closes && (
          <>
            <dt>Plazo</dt>
            <dd>
              {printMoment(period.closes, CHILE)}
              <br />
              <span className="dim">{daysLeft(period.closes)}</span>
            </dd>
          </>
        )}
      </dl>
      <Button
        look="fill"
        wide
        blocked={missing !== undefined || isBusy}
        onBlocked={props.attempt}
        aria-describedby="por-que-no"
        data-task={missing === undefined ? 'open' : undefined}
        onClick={send}
      >
        <Icon name="send" /> {isBack ? 'Reenviar a revisión' : 'Enviar a revisión'}
      </Button>
      <p className={styles.why} id="por-que-no">
        {missing ??
          'Al enviar se cierra la edición. Sin conexión también puede: el envío queda en cola en este equipo y sale solo.'}
      </p>
      <LinkButton onClick={() => downloadRescue(props)}>Guardar una copia en un archivo de rescate</LinkButton>
      {trouble && (
        <p className="err sm" role="alert">
          {trouble}
        </p>
      )}
    </>
  )
}

const CHANGED =
  'Mientras enviaba llegó lo que escribió un colega, y la ficha en pantalla cambió. No se envió nada: revísela y envíe otra vez.'

interface InTheWay {
  readonly errors: number
  readonly asks: number
  readonly unanswered: number
  readonly conflicts: number
  readonly declared: boolean
}

function whyNot({ errors, asks, unanswered, conflicts, declared }: InTheWay): string | undefined {
  const steps = [
    unanswered > 0 && `responda ${observationsCounted(unanswered)}`,
    errors > 0 && `resuelva ${counted(errors, 'error o respuesta', 'errores o respuestas')}`,
    asks > 0 && `escriba ${counted(asks, 'justificación', 'justificaciones')}`,
    conflicts > 0 && `elija qué valor queda en ${agreeing(conflicts, 'la celda', `las ${conflicts} celdas`)} con dos`,
    !declared && 'marque la declaración',
  ].filter((step) => step !== false)
  return steps.length === 0 ? undefined : `Podrá enviar cuando ${listed(steps)}.`
}

function Check({ tone, name, text }: { tone: Tone; name: string; text: string }) {
  return (
    <li>
      <span className="grow">{name}</span>
      <State tone={tone}>{text}</State>
    </li>
  )
}
