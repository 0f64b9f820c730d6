import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deliveredBy, isPossible, isSending, lifecycleAfter, lifecycleOf } from '../../src/ficha/lifecycle.ts'
import {
  type Action,
  ActName,
  ALLOWED,
  allowedTo,
  isAllowed,
  isEditable,
  isUnderReview,
  Role,
  Status,
} from '../../src/ficha/status.ts'
import { runs } from '../long.ts'

const anyActs = fc.array(fc.constantFrom(...ActName.options), { maxLength: 60 })

/** As many acts as could be done, of any that are tried. */
function done(tried: readonly ActName[]): ActName[] {
  const acts: ActName[] = []
  for (const act of tried) if (lifecycleOf([...acts, act])) acts.push(act)
  return acts
}

describe('whatever is tried, in whatever order', () => {
  test('no sequence of acts leads outside the table, nor past an act that nobody may do', () => {
    fc.assert(
      fc.property(anyActs, (tried) => {
        let now = lifecycleOf([])!
        for (const act of tried) {
          const next = lifecycleAfter(now, act)
          expect(next !== undefined).toBe(isPossible(now.status, act))
          if (next) now = next
          expect(Status.options).toContain(now.status)
        }
        expect(lifecycleOf(done(tried))).toEqual(now)
      }),
      { numRuns: runs(300, 5_000) },
    )
  })

  test('iterations count sendings; the one that holds is the last that was not withdrawn', () => {
    fc.assert(
      fc.property(anyActs, (tried) => {
        const held: number[] = []
        let sent = 0
        for (const act of done(tried)) {
          if (isSending(act)) held.push(++sent)
          if (act === 'withdraw') held.pop()
        }
        expect(lifecycleOf(done(tried))).toMatchObject({ sent, iteration: held.at(-1) ?? 0 })
      }),
      { numRuns: runs(300, 5_000) },
    )
  })

  test('what is published stays published', () => {
    for (const act of ActName.options) expect(isPossible('published', act)).toBe(false)
  })
})

test('every status is reached by some sequence', () => {
  const ways: Record<Status, ActName[]> = {
    unstarted: [],
    editing: ['start'],
    received: ['start', 'submit'],
    inReview: ['submit', 'observe'],
    returned: ['submit', 'observe', 'return'],
    resubmitted: ['submit', 'observe', 'return', 'open', 'resubmit'],
    closed: ['submit', 'close'],
    reopened: ['submit', 'close', 'reopen'],
    evaluated: ['submit', 'close', 'evaluate'],
    published: ['submit', 'close', 'evaluate', 'publish'],
  }
  for (const [status, acts] of Object.entries(ways)) expect(lifecycleOf(acts)?.status).toBe(status)
})

test.each<[string, ActName[], Status]>([
  ['the first sending goes back to editing', ['start', 'submit', 'withdraw'], 'editing'],
  ['one sent without typing, too', ['submit', 'withdraw'], 'editing'],
  ['what was sent again goes back to returned', ['submit', 'observe', 'return', 'resubmit', 'withdraw'], 'returned'],
  ['or to reopened', ['submit', 'close', 'reopen', 'resubmit', 'withdraw'], 'reopened'],
])('withdrawing: %s', (_, acts, status) => expect(lifecycleOf(acts)?.status).toBe(status))

test.each<[string, ActName[], Status]>([
  ['what nobody had begun to review is as it was received', ['submit', 'close', 'undoClose'], 'received'],
  ['what was under review goes on', ['submit', 'begin', 'close', 'undoClose'], 'inReview'],
  [
    'what never came back lies with the institution again',
    ['submit', 'observe', 'return', 'closeWithObservations', 'undoClose'],
    'returned',
  ],
  ['it can be closed again', ['submit', 'close', 'undoClose', 'close'], 'closed'],
])('taking back a closing: %s', (_, acts, status) => expect(lifecycleOf(acts)?.status).toBe(status))

test.each<[string, ActName[], Status]>([
  ['it goes on being reviewed', ['submit', 'observe', 'return', 'undoReturn'], 'inReview'],
  ['and can be returned again', ['submit', 'observe', 'return', 'undoReturn', 'return'], 'returned'],
  [
    'also after a closing that was taken back',
    ['submit', 'observe', 'return', 'closeWithObservations', 'undoClose', 'undoReturn'],
    'inReview',
  ],
])('taking back a return: %s', (_, acts, status) => expect(lifecycleOf(acts)?.status).toBe(status))

test.each<[ActName[], number]>([
  [['submit', 'observe'], 0],
  [['submit', 'observe', 'return'], 3],
  [['submit', 'observe', 'return', 'undoReturn', 'observe'], 0],
  [['submit', 'observe', 'return', 'resubmit', 'insist', 'return', 'undoReturn'], 3],
  [['submit', 'observe', 'return', 'resubmit', 'insist', 'return', 'undoReturn', 'return'], 8],
])('of %j the institution was told the first %d', (acts, told) => expect(deliveredBy(acts)).toBe(told))

test.each<[string, ActName[]]>([
  ['takes back a return twice', ['submit', 'observe', 'return', 'undoReturn', 'undoReturn']],
  ['takes back a return of what came back', ['submit', 'observe', 'return', 'resubmit', 'undoReturn']],
  ['takes back a closing once it is evaluated', ['submit', 'close', 'evaluate', 'undoClose']],
  ['takes back a closing twice', ['submit', 'close', 'undoClose', 'undoClose']],
  ['withdraws once the review began', ['submit', 'begin', 'withdraw']],
  ['sends twice', ['submit', 'submit']],
  ['returns what it has not sent', ['start', 'return']],
  ['publishes without an evaluation', ['submit', 'close', 'publish']],
  ['evaluates before closing', ['submit', 'evaluate']],
  ['reopens what is published', ['submit', 'close', 'evaluate', 'publish', 'reopen']],
  ['begins twice', ['start', 'start']],
])('nobody %s', (_, acts) => expect(lifecycleOf(acts)).toBeUndefined())

describe('the table', () => {
  const JUDGEMENTS = [
    'return',
    'close',
    'closeWithObservations',
    'undoClose',
    'undoReturn',
    'evaluate',
    'observe',
  ] as const
  const who = (action: Action) =>
    new Set(Status.options.flatMap((status) => Role.options.filter((role) => isAllowed(status, [role], action))))

  test('only who reviews judges, only who fills sends, only the head gives, reopens and extends', () => {
    for (const action of JUDGEMENTS) expect([...who(action)]).toEqual(['sectorialista'])
    for (const action of ['edit', 'answer', 'submit', 'resubmit', 'withdraw', 'open', 'start'] as const)
      expect([...who(action)]).toEqual(['contraparte'])
    for (const action of ['assign', 'reopen', 'extend', 'remind'] as const)
      expect([...who(action)]).toEqual(['jefatura'])
    expect([...who('publish')].sort()).toEqual(['jefatura', 'sectorialista'])
  })

  test('a coordinator only reads, an administrator nothing at all', () => {
    for (const status of Status.options) {
      expect(ALLOWED[status].administrador).toEqual([])
      expect(ALLOWED[status].coordinador.filter((action) => action !== 'readSubmission')).toEqual([])
    }
  })

  test('nobody types in what lies with the reviewers', () => {
    for (const status of Status.options) expect(isEditable(status) && isUnderReview(status)).toBe(false)
  })

  test('several roles may what each of them may, and no more', () => {
    const roles = fc.subarray([...Role.options])
    fc.assert(
      fc.property(fc.constantFrom(...Status.options), roles, (status, held) => {
        const each = new Set(held.flatMap((role) => allowedTo(status, [role])))
        expect(new Set(allowedTo(status, held))).toEqual(each)
      }),
    )
  })
})
