import { Fingerprint } from '../showing/receipt/receipt.tsx'
import { Anchor } from '../ui/anchor.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { State } from '../ui/state.tsx'
import type { VerifiedItem } from './use-verifying.ts'
import styles from './verify-page.module.css'
import type { Verdict } from './verify-words.ts'

/** What became of each thing that was verified, the last one first. */
export function VerifiedList({ all, again }: { all: readonly VerifiedItem[]; again: (one: VerifiedItem) => void }) {
  return (
    <ul className={styles.results}>
      {all.map((one) => (
        <li key={one.id} className="box">
          <h3 className="clip" title={one.name}>
            {one.name}
          </h3>
          <Outcome one={one} again={again} />
          {one.fingerprint && (
            <p className={styles.print}>
              <span className="dim">{one.of}</span> <Fingerprint text={one.fingerprint} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

function Outcome({ one, again }: { one: VerifiedItem; again: (one: VerifiedItem) => void }) {
  const { state } = one
  if (state.is === 'reading') return <p aria-busy="true">Calculando la huella…</p>
  if (state.is === 'told')
    return state.verdicts.map((verdict) => <Said key={`${verdict.title}${verdict.more}`} verdict={verdict} />)
  return (
    <div>
      <p>
        <State tone="err" icon={state.is === 'offline' ? 'off' : 'x'} wraps>
          {state.is === 'offline'
            ? 'Sin conexión: la huella está calculada, pero el servidor no responde y no se pudo comprobar.'
            : state.title}
        </State>
      </p>
      <p className={styles.next}>
        <Button onClick={() => again(one)}>
          <Icon name="ref" small /> Comprobar de nuevo
        </Button>
      </p>
    </div>
  )
}

function Said({ verdict: { tone, title, more, publication } }: { verdict: Verdict }) {
  return (
    <div>
      <p className={styles.verdict}>
        <State tone={tone} wraps>
          {title}
        </State>
      </p>
      {more && <p>{more}</p>}
      {publication && (
        <p className={styles.next}>
          <Anchor href={`/publicadas/${publication}`}>Ver la ficha publicada {publication}</Anchor>
        </p>
      )}
    </div>
  )
}
