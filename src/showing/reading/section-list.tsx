import { memo, type ReactNode, useEffect, useRef } from 'react'
import type { SectionProgress } from '../../engine/examination.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { classes } from '../../ui/classes.ts'
import { State, type StateWords } from '../../ui/state.tsx'
import styles from './section-list.module.css'
import { stateOfSection } from './section-state.ts'

/** A line of the list that is no section: 'Revisar y enviar', the report, the receipt. */
export interface ListLine {
  readonly id: string
  readonly title: string
  readonly state: StateWords
}

interface Props {
  progress: readonly SectionProgress[]
  /** Id of the section on screen; that of `last` when it is that one. */
  current?: string | undefined
  hrefOf: (section: string) => string
  /** Before the sections: what has to be seen first. */
  first?: ListLine | undefined
  /** By section, what else stands against it: observations that wait for an answer. */
  waiting?: ReadonlyMap<string, StateWords>
  /** The end of the list: 'Revisar y enviar' and how it stands. */
  last?: ListLine
  /** After the sections, apart from them: what can be read of the whole. */
  also?: readonly ListLine[]
  /** Under the list: the deadline. */
  children?: ReactNode
}

/** The sections and how each stands (GOV.UK's task list); any order, nothing forces a path. */
export function SectionList({ progress, current, hrefOf, first, waiting, last, also = [], children }: Props) {
  const lines = progress.map((one) => ({ id: one.section, title: one.title, state: stateOfSection(one) }))
  const strip = useRef<HTMLUListElement>(null)
  const isListed = lines.length > 0
  useEffect(() => {
    if (current === undefined || !isListed) return
    const bring = () => bringInSight(strip.current)
    bring()
    // A page that is enlarged to 400% becomes a phone's.
    addEventListener('resize', bring)
    return () => removeEventListener('resize', bring)
  }, [current, isListed])
  return (
    <nav className={styles.list} aria-label="Secciones de la ficha">
      <ul ref={strip}>
        {[...(first ? [first] : []), ...lines, ...(last ? [last] : []), ...also].map(({ id, title, state }) => (
          <li key={id} className={classes(id === also[0]?.id && styles.apart, id === first?.id && styles.before)}>
            <Line href={hrefOf(id)} isCurrent={id === current} title={title} {...state} waiting={waiting?.get(id)} />
          </li>
        ))}
      </ul>
      {children && <div className={styles.foot}>{children}</div>}
    </nav>
  )
}

interface LineProps extends StateWords {
  href: string
  isCurrent: boolean
  title: string
  waiting: StateWords | undefined
}

/** What is typed changes how one section stands, and seldom another. */
const Line = memo(function Line({ href, isCurrent, title, tone, icon, text, waiting }: LineProps) {
  return (
    <Anchor href={href} aria-current={isCurrent ? 'page' : undefined}>
      <b>{title}</b>
      <State tone={tone} icon={icon} wraps>
        {text}
      </State>
      <Waiting words={waiting} />
    </Anchor>
  )
})

const Waiting = ({ words }: { words: StateWords | undefined }) =>
  words ? (
    <State tone={words.tone} icon={words.icon} wraps>
      {words.text}
    </State>
  ) : null

/** On a phone the list is a strip that slides: the line on screen goes to its middle. */
function bringInSight(strip: HTMLElement | null): void {
  const line = strip?.querySelector('[aria-current]')
  if (!strip || !line) return
  const [frame, place] = [strip.getBoundingClientRect(), line.getBoundingClientRect()]
  strip.scrollLeft += place.left - frame.left - (frame.width - place.width) / 2
}
