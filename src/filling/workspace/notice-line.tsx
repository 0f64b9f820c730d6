import { LinkButton } from '../../ui/button.tsx'
import type { NoticeAct } from '../filling-context.ts'
import styles from './workspace.module.css'

export interface Notice {
  readonly section: string
  readonly text: string
  readonly more?: NoticeAct | undefined
}

/** The word on what just happened, with what can be done about it. */
export function WorkspaceNotice({ notice, onDone }: { notice: Notice; onDone: (notice: Notice) => void }) {
  const { more, section, text } = notice
  const act = () => {
    more?.run()
    onDone({ section, text: '' })
  }
  return (
    <p className={styles.notice}>
      {text} {more && <LinkButton onClick={act}>{more.label}</LinkButton>}
    </p>
  )
}
