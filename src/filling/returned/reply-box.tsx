import { useId } from 'react'
import { type Reply, writeReply } from '../../drafts/journal/replies.ts'
import { agreeing, counted } from '../../ficha/counted.ts'
import { LONGEST_REMARK, type Observation } from '../../protocol/review.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { TextArea } from '../../ui/inputs.tsx'
import { useFilling, whenWords } from '../filling-context.ts'
import { useTyping } from '../typing.ts'
import { useReply } from '../use-observations.ts'
import styles from './observations.module.css'

interface Props {
  observation: Observation
}

/** What the wire takes of one text: beyond it nothing more can be typed. */
const LONGEST_TYPED = 20_000
/** From here on it is said how much room is left. */
const NEARLY = 500

/** Where an observation is answered: kept with every key, here and for colleagues, and sent when the ficha is. */
export function ReplyBox({ observation }: Props) {
  const { draft, locked } = useFilling()
  const reply = useReply(observation)
  const [name, roomId] = [useId(), useId()]
  const text = reply?.text ?? ''
  const write = (next: string) => writeReply(draft, observation, next)
  const typing = useTyping<HTMLTextAreaElement>({ name, read: () => text, write })
  const room = LONGEST_REMARK - text.trim().length
  return (
    <div className={styles.reply}>
      <label htmlFor={name}>
        Su respuesta<span className="vh"> a la observación {observation.number}</span>
      </label>
      <TextArea
        {...typing}
        id={name}
        readOnly={locked}
        maxLength={LONGEST_TYPED}
        aria-invalid={room < 0 || undefined}
        aria-describedby={roomId}
      />
      <p id={roomId} className={styles.room}>
        {reply && text.trim() !== '' && <Author reply={reply} />}
        <span className={room < 0 ? 'err' : 'dim'}>{roomWords(room)}</span>
      </p>
      {reply?.concurrent.map((other) => (
        <OtherReply
          key={`${other.who}${other.at}`}
          reply={other}
          onTake={locked ? undefined : () => write(other.text)}
        />
      ))}
    </div>
  )
}

/** Said while typing, once it comes near; nothing is cut off. */
export function roomWords(room: number): string {
  if (room < 0) return `Sobran ${counted(-room, 'carácter', 'caracteres')}: acorte la respuesta para poder reenviar.`
  return room <= NEARLY ? `${agreeing(room, 'Queda', 'Quedan')} ${counted(room, 'carácter', 'caracteres')}.` : ''
}

function Author({ reply: { who, at } }: { reply: Reply }) {
  const { nameOf } = useFilling()
  return (
    <span className="dim">
      {nameOf(who)}, {whenWords(at)}
    </span>
  )
}

/** What a colleague answered without seeing this: neither is lost, and one press takes it. */
function OtherReply({ reply, onTake }: { reply: Reply; onTake: (() => void) | undefined }) {
  const { nameOf } = useFilling()
  return (
    <div className={styles.other}>
      <p className="warn">
        <Icon name="tri" small /> {nameOf(reply.who)} respondió otra cosa, {whenWords(reply.at)}, sin ver esta:
      </p>
      <blockquote>{reply.text}</blockquote>
      <p className="xs dim">Si escribe aquí, queda lo suyo.</p>
      {onTake && <Button onClick={onTake}>Usar esta respuesta</Button>}
    </div>
  )
}
