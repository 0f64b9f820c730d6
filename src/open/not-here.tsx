import type { CallResult } from '../protocol/client.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { State } from '../ui/state.tsx'

const OFFLINE = 'Sin conexión: el servidor no responde. Revise la red de este equipo e inténtelo otra vez.'

/** Why there is nothing to show, and what to do. `missing` says it of what isn't there. */
export function NotHere({
  result,
  missing,
  again,
}: {
  result: Exclude<CallResult<unknown>, { is: 'ok' }>
  missing: string
  again: () => void
}) {
  const isMissing = result.is === 'problem' && result.problem.code === 'not-found'
  const text = result.is === 'offline' ? OFFLINE : isMissing ? missing : (result.problem.detail ?? result.problem.title)
  return (
    <div role="alert">
      <p>
        <State tone="err" icon={result.is === 'offline' ? 'off' : 'x'} wraps>
          {text}
        </State>
      </p>
      {!isMissing && (
        <p style={{ marginTop: 8 }}>
          <Button onClick={again}>
            <Icon name="ref" small /> Reintentar
          </Button>
        </p>
      )}
    </div>
  )
}
