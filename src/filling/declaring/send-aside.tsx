import { useState } from 'react'
import { openOf } from '../../drafts/journal/replies.ts'
import type { Examination } from '../../engine/examination.ts'
import { agreeing, counted } from '../../ficha/counted.ts'
import { isAllowed, rolesInWords } from '../../ficha/status.ts'
import { NOT_QUEUED } from '../../sending/outbox/words.ts'
import { sortFindings } from '../../showing/findings/findings.tsx'
import { type Left, missingWords } from '../../showing/reading/left-words.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { announce } from '../../ui/announcer.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Tick } from '../../ui/inputs.tsx'
import { CHILE, printMoment } from '../../ui/print-time.ts'
import { State, type Tone } from '../../ui/state.tsx'
import { daysLeft } from '../deadline.ts'
import { downloadRescue } from '../download-rescue.ts'
import { ExportBook, writtenSoFar } from '../export-book.tsx'
import { useLeft } from '../left-of.ts'
import { BOOK, REPORT } from '../routes.ts'
import { useConflicts } from '../section/use-conflicts.ts'
import { useObservations } from '../use-observations.ts'
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
  const left = useLeft(draft)
  const conflicts = useConflicts().length
  const isObserved = openOf(useObservations(draft)).length > 0
  const isBack = isAllowed(draft.getSnapshot().ficha.status, ['contraparte'], 'resubmit')
  const missing = whyNot(left, conflicts, declared)
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
        <Checks left={left} isObserved={isObserved} />
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
      <ExportBook of={() => writtenSoFar(props)} />
      <Anchor href={props.hrefOf(BOOK)}>Traer un libro de Excel</Anchor>
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

/** What is still to be done before it can be sent, a sentence each; undefined when nothing is. */
function whyNot(left: Left, conflicts: number, declared: boolean): string | undefined {
  const missing = missingWords(left)
  const steps = [
    missing !== '' && `${missing.charAt(0).toUpperCase()}${missing.slice(1)}.`,
    left.errors > 0 && `Hay ${counted(left.errors, 'error', 'errores')} por corregir.`,
    conflicts > 0 &&
      `Elija qué valor queda en ${agreeing(conflicts, 'la celda que tiene', `las ${conflicts} celdas que tienen`)} dos.`,
    !declared && 'Marque la declaración.',
  ].filter((step) => step !== false)
  return steps.length === 0 ? undefined : steps.join(' ')
}

function Checks({ left: { errors, missing, asks, unanswered = 0 }, isObserved }: { left: Left; isObserved: boolean }) {
  return (
    <>
      <Check tone={errors > 0 ? 'err' : 'ok'} name="Errores" text={errors > 0 ? `${errors} por corregir` : 'Ninguno'} />
      <Check tone={missing > 0 ? 'dim' : 'ok'} name="Respuestas" text={lacking(missing)} />
      <Check tone={asks > 0 ? 'warn' : 'ok'} name="Justificaciones" text={lacking(asks)} />
      {isObserved && (
        <Check
          tone={unanswered > 0 ? 'warn' : 'ok'}
          name="Observaciones"
          text={unanswered > 0 ? `${unanswered} por responder` : 'Respondidas'}
        />
      )}
    </>
  )
}

const lacking = (count: number): string => (count > 0 ? `${agreeing(count, 'Falta', 'Faltan')} ${count}` : 'Completas')

function Check({ tone, name, text }: { tone: Tone; name: string; text: string }) {
  return (
    <li>
      <span className="grow">{name}</span>
      <State tone={tone}>{text}</State>
    </li>
  )
}
