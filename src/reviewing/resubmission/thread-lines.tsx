import { Fragment, useState } from 'react'
import type { Observation, Remark } from '../../protocol/review.ts'
import { LinkButton } from '../../ui/button.tsx'
import { CHILE, printShortDay } from '../../ui/print-time.ts'
import { REMARK_WORDS } from '../observation-words.ts'
import styles from './resubmission-observation.module.css'

/** What reads as a line of the thread; a rewording stands in the place of what it rewords. */
export function linesOf({ thread }: Observation): Remark[] {
  const lines: Remark[] = []
  for (const remark of thread) {
    const asked = lines.findLastIndex(({ kind }) => kind === 'observe' || kind === 'insist')
    if (remark.kind === 'reword' && asked >= 0) lines[asked] = { ...remark, kind: lines[asked]!.kind }
    else if (remark.text || remark.kind === 'unanswer') lines.push(remark)
  }
  return lines
}

/** Pidió, Responde, Insiste: the thread of an observation, line by line. */
export function ThreadLines({ observation }: { observation: Observation }) {
  return (
    <dl className={styles.thread}>
      {linesOf(observation).map(({ kind, text, by, at, position }) => (
        <Fragment key={position}>
          <dt title={`${by.name}, ${printShortDay(at, CHILE)}`}>{REMARK_WORDS[kind]}</dt>
          <dd>
            <Said text={text || 'La institución retiró el envío en que respondía.'} />
          </dd>
        </Fragment>
      ))}
    </dl>
  )
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
