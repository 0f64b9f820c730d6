import { type ReactNode, useId } from 'react'
import type { JustificationHeads } from '../../ficha/edition.ts'
import { Select } from '../../ui/inputs.tsx'
import styles from './justify.module.css'
import type { WrittenReason } from './use-justification.ts'

interface Props {
  heads: JustificationHeads
  written: WrittenReason
  write: (change: Partial<WrittenReason>) => void
  locked: boolean
  children: ReactNode
}

/** Under what a justification prints: its head and, in editions that print one, its motive. */
export function JustificationHead({ heads, written, write, locked, children }: Props) {
  const names = useId()
  const [head, motive] = [`${names}-tema`, `${names}-motivo`]
  return (
    <div className={styles.foot}>
      <label htmlFor={head} className="xs dim">
        Se imprime bajo el tema
      </label>
      <Select
        id={head}
        value={written.head}
        onChange={(event) => write({ head: event.target.value })}
        disabled={locked}
      >
        {withOwn(heads.all, written.head).map((one) => (
          <option key={one}>{one}</option>
        ))}
      </Select>
      {heads.motives && (
        <>
          <label htmlFor={motive} className="xs dim">
            Motivo
          </label>
          <Select
            id={motive}
            value={written.motive ?? ''}
            onChange={(event) => write({ motive: event.target.value || undefined })}
            disabled={locked}
          >
            <option value="">Sin motivo</option>
            {withOwn(heads.motives, written.motive).map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </>
      )}
      {children}
    </div>
  )
}

/** What was written under another edition's head stays as it is until it is changed. */
const withOwn = (all: readonly string[], own: string | undefined): readonly string[] =>
  !own || all.includes(own) ? all : [...all, own]
