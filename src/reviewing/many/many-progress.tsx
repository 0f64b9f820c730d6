import type { Call } from '../../protocol/client.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Icon } from '../../ui/icon.tsx'
import styles from './many.module.css'
import { useManyRun } from './many-run.ts'
import { MANY_WORDS } from './outcome.ts'

interface Props {
  call: Call
  person: string
  /** The Bandeja, where it can be stopped and read. */
  href: string
}

/** On other screens: how far what is being done with many is, while it isn't over. */
export function ManyProgress({ call, person, href }: Props) {
  const [, state] = useManyRun(call, person)
  if (state.is === 'none' || state.is === 'over') return null
  const { plan, steps } = state.job
  const settled = steps.filter((one) => one.state !== 'waiting').length
  const words = `${MANY_WORDS[plan.name].button}: ${settled} de ${steps.length}`
  return (
    <Anchor href={href} className={styles.progress} title="Ver el avance en la Bandeja">
      <Icon name={state.is === 'running' ? 'send' : 'hold'} small /> {words}
      {state.is !== 'running' && ', detenido'}
    </Anchor>
  )
}
