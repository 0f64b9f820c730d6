import { type Query, useQuery } from '../../asking/use-query.ts'
import type { AdministrationDone, Proof, TakingBackBody } from '../../protocol/administration.ts'
import type { LoadKindId } from '../../protocol/loads/load-kind.ts'
import { useAdministering } from '../administering-context.ts'
import { type RunningAct, useAct } from '../use-act.ts'

type Asked = Omit<TakingBackBody, 'act'>

/** What taking a load back would do, and doing it. */
export function useTakingBack(
  kind: LoadKindId,
  load: string,
): { readonly proof: Query<Proof>; readonly act: RunningAct<Asked, AdministrationDone> } {
  const { call } = useAdministering()
  const params = { kind, load }
  const proof = useQuery(['taking back', kind, load], (signal) => call('takingBackProof', { params, signal }))
  const act = useAct((id, body: Asked) => call('takeBackLoad', { params, body: { act: id, ...body } }))
  return { proof, act }
}
