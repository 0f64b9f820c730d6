import { type ReactNode, useState } from 'react'
import { hasUnsaved } from '../../drafts/editing/drafts-in-hand.ts'
import { isOnItsWay } from '../../sending/outbox/outbox-message.ts'
import type { OutboxMessages } from '../../sending/outbox/sending.ts'
import { useOutbox } from '../../sending/outbox/use-sending.ts'
import { Button } from '../../ui/button.tsx'
import type { SignedIn } from '../open-session.ts'
import { canFill } from '../roles.ts'
import styles from './leaving.module.css'

interface Question {
  readonly isUnsaved: boolean
  /** What had the focus gets it back. */
  readonly from: HTMLElement | null
}

const countQueued = (outboxMessages: OutboxMessages): number => [...outboxMessages.values()].filter(isOnItsWay).length

/** Signing out, which first says what would stay behind; `line` is where it says so. */
export function useLeaving(session: SignedIn, signOut: () => Promise<void>): { leave: () => void; line: ReactNode } {
  const { who, store, sending } = session
  const queued = countQueued(useOutbox(sending))
  const [question, setQuestion] = useState<Question>()
  const leave = async () => {
    const from = document.activeElement as HTMLElement | null
    const isUnsaved = canFill(who) && (await hasUnsaved(store))
    if (isUnsaved || countQueued(sending.getSnapshot()) > 0) setQuestion({ isUnsaved, from })
    else await signOut()
  }
  const stay = () => {
    question?.from?.focus()
    setQuestion(undefined)
  }
  return {
    leave: () => void leave(),
    line: (
      <LeavingLine
        words={question && wordsFor(queued, question.isUnsaved)}
        onLeave={() => void signOut()}
        onStay={stay}
      />
    ),
  }
}

/** What stays behind, in words. */
export function wordsFor(queued: number, isUnsaved: boolean): string {
  const said = [
    isUnsaved &&
      'Este equipo no pudo guardar lo último que escribió: si sale, se pierde. Descargue antes el archivo de rescate.',
    queued === 1 && 'Hay 1 envío en cola, no enviado. Saldrá cuando vuelva a ingresar en este equipo.',
    queued > 1 && `Hay ${queued} envíos en cola, no enviados. Saldrán cuando vuelva a ingresar en este equipo.`,
  ]
  return said.filter(Boolean).join(' ') || 'Ya no queda nada en cola.'
}

interface LineProps {
  words: string | undefined
  onLeave: () => void
  onStay: () => void
}

function LeavingLine({ words, onLeave, onStay }: LineProps) {
  return (
    <div className={styles.place}>
      <div className={words && styles.line}>
        <span role="status">{words}</span>
        {words && (
          <>
            <Button onClick={onLeave}>Salir igual</Button>
            <Button look="fill" onClick={onStay}>
              Quedarse
            </Button>
          </>
        )}
      </div>
    </div>
  )
}
