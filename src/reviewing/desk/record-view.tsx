import { Trouble } from '../../asking/trouble.tsx'
import { useQuery } from '../../asking/use-query.ts'
import { RecordHead, RecordList } from '../../showing/record/record.tsx'
import { classes } from '../../ui/classes.ts'
import type { ViewProps } from '../review-props.ts'
import styles from '../review-screen.module.css'

/** What was recorded of the ficha, the last first. */
export function RecordView({ call, ficha, onSignOut }: ViewProps) {
  const { value, refusal, again } = useQuery(['fichaRecord', ficha], (signal) =>
    call('fichaRecord', { params: { id: ficha }, signal }),
  )
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
    <main className={classes(styles.wide, styles.alone)} tabIndex={0} aria-label="Registro de actos">
      <RecordHead />
      {value ? (
        <RecordList acts={value.acts.toReversed()} empty="Todavía no hay actos registrados de esta ficha." />
      ) : refusal ? (
        <Trouble refusal={refusal} needs="el registro necesita la red" again={again} onSignOut={onSignOut} />
      ) : (
        <p role="status">Buscando el registro…</p>
      )}
    </main>
  )
}
