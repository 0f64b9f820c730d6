import { useEffect, useRef } from 'react'
import type { Section } from '../../ficha/section.ts'
import styles from './section-title.module.css'

/** The heading of the section: it takes the focus when one comes to it, unless one comes to a cell. */
export function SectionTitle({ section, hasTarget }: { section: Section; hasTarget: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!hasTarget) heading.current?.focus({ preventScroll: true })
  }, [hasTarget])
  return (
    <div className={styles.line}>
      <h1 ref={heading} tabIndex={-1}>
        {section.title}
      </h1>
      <span className="grow" />
      <span className="xs dim">En blanco: sin informar · 0: informado, sin gasto</span>
    </div>
  )
}
