// Which problems of the protocol mean 'later', and which are a decision.

import type { Delay } from '../../drafts/store/rows.ts'
import type { Call } from '../../protocol/client.ts'
import type { Problem, ProblemCode } from '../../protocol/problems.ts'
import type { AskOutcome, Offline, SendOutcome } from '../outbox/outcome.ts'
import type { SendingPorts } from '../outbox/ports.ts'

/** Problems that say nothing against the sending: it waits. */
const DELAYS: Partial<Record<ProblemCode, Delay>> = {
  'not-signed-in': 'signedOut',
  'too-many-tries': 'busy',
  'too-fast': 'busy',
  'server-error': 'failed',
  'unknown-answer': 'failed',
  outdated: 'failed',
}

/** Why something waits that was answered with this problem; undefined when the server has decided. */
export const delayOf = ({ code }: Problem): Delay | undefined => DELAYS[code]

/** Was this said to somebody else, who signed in meanwhile in another tab? Nothing of it is for this account. */
export const isForAnother = (said: { readonly account?: string | undefined }, account: string): boolean =>
  said.account !== undefined && said.account !== account

/** Problems after which the server may have stored it: it failed on the way, or answered in words not understood. */
const UNCERTAIN: readonly ProblemCode[] = ['server-error', 'unknown-answer', 'outdated']
const CONFLICTS: readonly ProblemCode[] = ['changed', 'already-sent']

const NO_NETWORK: Offline = { is: 'offline', delay: 'network', arrived: 'unknown' }

/** Sending over our protocol, in the name of one account: another's session never sends what this one declared. */
export const byProtocol = (call: Call, account: string): Pick<SendingPorts, 'post' | 'ask'> => ({
  post: async ({ ficha, body }) => {
    const said = await call('submit', { params: { id: ficha }, body })
    if (said.is === 'ok') return { is: 'accepted', receipt: said.value }
    return said.is === 'offline' ? offlineOf(said) : outcomeOf(said.problem)
  },
  ask: async ({ ficha, act }) => {
    const who = await call('whoAmI')
    if (who.is === 'ok' && who.value.id !== account) return { ...NO_NETWORK, delay: 'signedOut' }
    const said = who.is === 'ok' ? await call('ficha', { params: { id: ficha } }) : who
    if (said.is === 'offline') return offlineOf(said)
    if (said.is === 'problem') return askOutcomeOf(said.problem)
    return said.value.sent?.act === act ? { is: 'stored', receipt: said.value.sent } : { is: 'absent' }
  },
})

/** A server that can't reach its database may have lost it after it stored. */
const offlineOf = ({ problem }: { readonly problem?: Problem }): Offline =>
  problem ? { is: 'offline', delay: 'failed', arrived: 'unknown', problem } : NO_NETWORK

function outcomeOf(problem: Problem): SendOutcome {
  const delay = DELAYS[problem.code]
  const arrived = UNCERTAIN.includes(problem.code) ? 'unknown' : 'no'
  if (delay) return { is: 'offline', delay, arrived, problem }
  return { is: CONFLICTS.includes(problem.code) ? 'conflict' : 'refused', problem }
}

/** A problem that isn't a delay ('no existe') will be said again when it is posted, and settles it then. */
function askOutcomeOf(problem: Problem): AskOutcome {
  const delay = DELAYS[problem.code]
  return delay ? { is: 'offline', delay, arrived: 'unknown', problem } : { is: 'absent' }
}
