import { Fragment, useState } from 'react'
import { standingWords } from '../../ficha/observation.ts'
import type { Observation, Remark } from '../../protocol/review.ts'
import { LinkButton } from '../../ui/button.tsx'
import { CHILE, printShortDay } from '../../ui/print-time.ts'
import { REMARK_WORDS } from '../observation-words.ts'
import styles from './resubmission-observation.module.css'

interface Line extends Remark {
  /** Who worded it anew last, when its words aren't the first ones. */
  readonly reworded?: Remark
}

/** What reads as a line of the thread; a rewording stands in the place of what it rewords, under who asked first. */
export function linesOf({ thread }: Observation): Line[] {
  const lines: Line[] = []
  for (const remark of standingWords(thread)) {
    const asked = lines.findLastIndex(({ kind }) => kind === 'observe' || kind === 'insist')
    if (remark.kind === 'reword' && asked >= 0) lines[asked] = { ...lines[asked]!, text: remark.text, reworded: remark }
    else if (remark.text || remark.kind === 'unanswer') lines.push(remark)
  }
  return lines
}

/** Pidió, Responde, Insiste: the thread of an observation, line by line. */
export function ThreadLines({ observation }: { observation: Observation }) {
  return (
    <dl className={styles.thread}>
      {linesOf(observation).map((line, index, lines) => (
        <Fragment key={line.position}>
          <dt>{isMore(line, lines[index - 1]) ? 'Agrega' : REMARK_WORDS[line.kind]}</dt>
          <dd>
            <Said text={line.text || 'La institución retiró el envío en que respondía.'} />
            <span className={styles.by}> {byWords(line)}</span>
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}

/** To insist on what nobody answered yet is to say more. */
const isMore = ({ kind }: Line, before: Line | undefined): boolean => kind === 'insist' && before?.kind !== 'answer'

/** 'Sofía Rojas, 3 dic', 'Sofía Rojas, 3 dic; lo editó Pilar Soto, 5 dic' */
function byWords({ by, at, reworded }: Line): string {
  const first = `${by.name}, ${printShortDay(at, CHILE)}`
  if (!reworded) return first
  const who = reworded.by.name === by.name ? 'editado' : `lo editó ${reworded.by.name}`
  return `${first}; ${who}, ${printShortDay(reworded.at, CHILE)}`
}

/** More than this is opened by whoever wants to read it. */
const SHORT = 320

function Said({ text }: { text: string }) {
  const [whole, setWhole] = useState(false)
  if (whole || text.length <= SHORT) return text
  return (
    <>
      {text.slice(0, SHORT - 40).trimEnd()}…{' '}
      <LinkButton className={styles.more} onClick={() => setWhole(true)}>
        Leer todo
      </LinkButton>
    </>
  )
}
