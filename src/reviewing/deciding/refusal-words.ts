import type { CallResult } from '../../protocol/client.ts'
import { whoseAct } from '../done-words.ts'

/** Why something was not done, in a sentence or two, where it was asked for. */
export function refusalOf(result: Exclude<CallResult<unknown>, { is: 'ok' }>): string {
  if (result.is === 'offline') return 'Sin conexión: no se hizo. Lo escrito sigue aquí; inténtelo otra vez.'
  const { problem } = result
  return [problem.title, whoseAct(problem) ?? problem.detail].filter(Boolean).join(' ')
}
