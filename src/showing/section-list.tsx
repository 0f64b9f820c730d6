import type { ReactNode } from 'react'
import type { SectionProgress } from '../engine/examination.ts'
import { Anchor } from '../ui/anchor.tsx'
import { State, type StateWords } from '../ui/state.tsx'
import styles from './section-list.module.css'
import { stateOfSection } from './section-state.ts'

interface Props {
  progress: readonly SectionProgress[]
  /** Id of the section on screen; that of `last` when it is that one. */
  current?: string | undefined
  hrefOf: (section: string) => string
  /** The end of the list: 'Revisar y enviar' and how it stands. */
  last?: { readonly id: string; readonly title: string; readonly state: StateWords }
  /** Under the list: the deadline. */
  children?: ReactNode
}

/** The sections and how each stands (GOV.UK's task list); any order, nothing forces a path. */
export function SectionList({ progress, current, hrefOf, last, children }: Props) {
  const lines = progress.map((one) => ({ id: one.section, title: one.title, state: stateOfSection(one) }))
  return (
    <nav className={styles.list} aria-label="Secciones de la ficha">
      <ul>
        {[...lines, ...(last ? [last] : [])].map(({ id, title, state }) => (
          <li key={id}>
            <Anchor href={hrefOf(id)} aria-current={id === current ? 'page' : undefined}>
              <b>{title}</b>
              <State tone={state.tone} icon={state.icon} wraps>
                {state.text}
              </State>
            </Anchor>
          </li>
        ))}
      </ul>
      {children && <div className={styles.foot}>{children}</div>}
    </nav>
  )
}
