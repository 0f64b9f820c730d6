import { useId } from 'react'
import { counted } from '../../ficha/counted.ts'
import type { Finding } from '../../ficha/finding.ts'
import { FindingEntry, type FindingWays } from './finding-entry.tsx'
import styles from './findings.module.css'

interface Props extends FindingWays {
  findings: readonly Finding[]
  title?: string
  /** What is said where the report prints none. */
  none?: string
}

const NONE_YET = 'Con lo escrito hasta ahora, el informe no trae hallazgos.'

interface Sorted {
  readonly printed: readonly Finding[]
  /** In range, and the report of the edition says so: nothing to mend. */
  readonly stated: readonly Finding[]
  readonly asking: readonly Finding[]
  readonly noted: readonly Finding[]
}

/** Printed by the report, or only asking for a justification, or only said. What blocks stands elsewhere: it is mended, not read. */
export function sortFindings(findings: readonly Finding[]): Sorted {
  const silent = findings.filter((finding) => !finding.prints)
  const prints = findings.filter((finding) => finding.prints)
  return {
    printed: prints.filter((finding) => finding.severity !== 'note'),
    stated: prints.filter((finding) => finding.severity === 'note'),
    asking: silent.filter((finding) => finding.severity === 'ask'),
    noted: silent.filter((finding) => finding.severity === 'note'),
  }
}

/** How many findings the report prints, beside something else: 'sin hallazgos', '3 en el informe'. */
export const printedWords = (count: number): string => (count === 0 ? 'sin hallazgos' : `${count} en el informe`)

const countWords = (count: number): string => (count === 0 ? 'sin hallazgos' : counted(count, 'hallazgo', 'hallazgos'))

/** 'Lo que dirá el informe': the findings as they will be printed, and what still asks for a justification. */
export function Findings({ findings, title = 'Lo que dirá el informe', none = NONE_YET, ...rest }: Props) {
  const heading = useId()
  const { printed, stated, asking, noted } = sortFindings(findings)
  return (
    <section className={styles.panel} aria-labelledby={heading}>
      <div className={styles.head}>
        <h2 id={heading}>{title}</h2>
        <span className="grow" />
        <span className="xs dim">{countWords(printed.length)}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <section className={styles.scroll} tabIndex={0} aria-label="Hallazgos, desplazable">
        {printed.length === 0 && <p className={styles.none}>{none}</p>}
        <FindingList findings={printed} {...rest} />
        <FindingList findings={stated} heading="También dirá que esto está dentro de rango" {...rest} />
        <FindingList findings={asking} heading="Explique por qué: en el informe saldrá solo su explicación" {...rest} />
        <FindingList findings={noted} heading="Para tener en cuenta" {...rest} />
      </section>
    </section>
  )
}

type ListProps = Omit<Props, 'title' | 'none'> & { heading?: string }

function FindingList({ findings, heading, ...rest }: ListProps) {
  if (findings.length === 0) return null
  return (
    <>
      {heading && <h3 className={styles.group}>{heading}</h3>}
      <ul className={styles.list}>
        {findings.map((finding) => (
          <FindingEntry key={finding.id} finding={finding} {...rest} />
        ))}
      </ul>
    </>
  )
}
