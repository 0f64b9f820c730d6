import type { Section } from '../../ficha/section.ts'
import { PageTitle } from '../../ui/page-title.tsx'
import { PasteButton } from '../paste-button.tsx'
import styles from './section-title.module.css'

/** The line of the section's heading, which takes the focus unless one comes to a cell. */
export function SectionTitle({ section, hasTarget }: { section: Section; hasTarget: boolean }) {
  return (
    <div className={styles.line}>
      <PageTitle takesFocus={!hasTarget}>{section.title}</PageTitle>
      <span className="grow" />
      <PasteButton section={section} />
      <span className="xs dim">En blanco: sin informar · 0: informado, sin gasto</span>
    </div>
  )
}
