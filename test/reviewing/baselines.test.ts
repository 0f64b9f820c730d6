import { describe, expect, it } from 'vitest'
import { baselineLabel, baselineName, baselinesOf, chosenBaseline } from '../../src/reviewing/baselines.ts'
import { sortObservations, statesCounted } from '../../src/reviewing/resubmission/shown-observations.ts'
import { nextUnsettled } from '../../src/reviewing/resubmission/use-saying.ts'
import { DOCUMENT, observation, reviewOf } from './a-review.ts'

const [line] = reviewOf().iterations
const sentTimes = (...withdrawn: boolean[]) =>
  reviewOf({ iterations: withdrawn.map((isWithdrawn, index) => ({ ...line!, iteration: index + 1, isWithdrawn })) })

describe('what a sending can be compared with', () => {
  const labels = (review: ReturnType<typeof reviewOf>, iteration: number) =>
    baselinesOf(review, iteration, DOCUMENT.programme).map(baselineLabel)

  it('the iterations before it, the last first; the year before; nothing', () => {
    expect(labels(sentTimes(false, false, false), 3)).toEqual(['Iteración 2', 'Iteración 1', '2022', 'Nada'])
  })

  it('not what was withdrawn, which nobody reviewed', () => {
    expect(labels(sentTimes(false, true, false), 3)).toEqual(['Iteración 1', '2022', 'Nada'])
  })

  it('a first iteration is compared with nothing until somebody asks for the year before', () => {
    const options = baselinesOf(sentTimes(false), 1, DOCUMENT.programme)
    expect(options.map(baselineName)).toEqual(['anterior', 'nada'])
    expect(chosenBaseline(options, undefined)).toEqual({ is: 'nothing' })
    expect(chosenBaseline(options, 'anterior')).toEqual({ is: 'former', year: 2022 })
  })

  it('an address that names none is answered with the iteration before', () => {
    const options = baselinesOf(sentTimes(false, false), 2, DOCUMENT.programme)
    expect(chosenBaseline(options, 'iteracion-9')).toEqual({ is: 'iteration', iteration: 1 })
  })
})

describe('the observations as an iteration finds them', () => {
  const said = (kind: 'observe' | 'answer' | 'accept', iteration: number, position: number) => ({
    ...observation().thread[0]!,
    kind,
    iteration,
    position,
  })
  const settledBefore = observation({
    id: 'a',
    state: 'accepted',
    thread: [said('observe', 1, 1), said('accept', 1, 2)],
  })
  const settledNow = observation({
    id: 'b',
    state: 'accepted',
    thread: [said('observe', 1, 1), said('answer', 2, 2), said('accept', 2, 3)],
  })
  const waiting = observation({ id: 'c', state: 'answered', thread: [said('observe', 1, 1), said('answer', 2, 2)] })
  const fresh = observation({ id: 'd', iteration: 2, thread: [said('observe', 2, 1)] })
  const all = [settledBefore, settledNow, waiting, fresh]

  it('what it had to answer stays in sight once it is settled; what was settled before steps back', () => {
    const { asked, settled, fresh: made } = sortObservations(all, 2)
    expect(asked.map(({ id }) => id)).toEqual(['b', 'c'])
    expect(settled.map(({ id }) => id)).toEqual(['a'])
    expect(made.map(({ id }) => id)).toEqual(['d'])
  })

  it('are counted by what is left to do with them', () => {
    expect(statesCounted(all)).toBe('2 aceptadas · 1 por resolver · 1 abierta')
  })

  it('after one is settled the next that was answered comes, then those still open, then none', () => {
    expect(nextUnsettled([waiting, fresh, settledNow], waiting)?.id).toBe('d')
    expect(nextUnsettled([fresh, settledNow, waiting], fresh)?.id).toBe('c')
    expect(nextUnsettled([settledNow, waiting], waiting)).toBeUndefined()
  })
})
