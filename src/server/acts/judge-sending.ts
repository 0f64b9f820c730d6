import { type ExecutionSteps, executionSteps } from '../../engine/distributed.ts'
import { readAnswers } from '../../ficha/answers-file.ts'
import { type FichaDocument, type FileProblem, FORMAT } from '../../ficha/document.ts'
import type { Finding } from '../../ficha/finding.ts'
import { canonicalText, sha256 } from '../../ficha/fingerprint.ts'
import { problemOfText } from '../../ficha/kinds/text.ts'
import type { Justification } from '../../ficha/period.ts'
import type { SubmissionBody } from '../../protocol/bodies.ts'
import type { Differs } from '../../protocol/problems.ts'
import { seenParts } from '../../protocol/submission-body.ts'
import { type Outcome, ok, refused } from '../outcome.ts'
import type { StoredFicha } from '../storage/fichas.ts'
import type { ActContext } from './act.ts'

/** What was sent, found good: the text that is hashed, its hash, and the findings worth keeping, and where it lies by what was executed. */
export interface Judged {
  readonly canonical: string
  readonly fingerprint: string
  readonly findings: readonly Finding[]
  readonly steps: ExecutionSteps
}

/** Completes what was sent with the server's own period and programme, and judges it by the same `examine` as the app. */
export async function judgeSending({ ports, ficha }: ActContext, body: SubmissionBody): Promise<Outcome<Judged>> {
  const edition = ports.editions(ficha.edition)
  if (!edition) throw new Error(`edition ${ficha.edition} isn't here`)
  const answers = readAnswers(edition, ficha.period.year, body.answers)
  const problems = [...(answers.ok ? [] : answers.problems), ...damagedTexts(body.justifications)]
  if (!answers.ok || problems.length > 0) return refused('unreadable', { problems })
  const document = completed(ficha, body)
  const canonical = canonicalText(document)
  const fingerprint = await sha256(canonical)
  if (fingerprint !== body.fingerprint)
    return refused('changed', { version: ficha.version, differs: await whatDiffers(document, body) })
  const { period, programme, justifications } = document
  const examination = ports.examine(edition, { period, programme, answers: answers.value, justifications })
  const { status, findings } = examination
  if (status !== 'ready') return refused('not-ready', { findings: findings.filter(isInTheWay).map(toRefused) })
  const steps = executionSteps(edition, examination, period.year)
  return ok({ canonical, fingerprint, findings: findings.filter(isWorthKeeping), steps })
}

const completed = (ficha: StoredFicha, body: SubmissionBody): FichaDocument => ({
  format: FORMAT,
  edition: ficha.edition,
  period: ficha.period,
  programme: ficha.programme,
  answers: body.answers,
  justifications: body.justifications,
})

const damagedTexts = (justifications: readonly Justification[]): FileProblem[] =>
  justifications.flatMap((one, index) =>
    [one.rule, one.values, one.writtenFor, one.head, one.motive, one.text, ...one.cells].flatMap((text) => {
      const what = problemOfText(text ?? '')
      return what ? [{ where: `justifications[${index}]`, what }] : []
    }),
  )

/** Names the part by the fingerprints that the client sent along; without them, or if they agree, the answers. */
async function whatDiffers(document: FichaDocument, { seen }: SubmissionBody): Promise<Differs[]> {
  const held = await seenParts(document)
  const parts = (['period', 'programme'] as const).filter((part) => seen && seen[part] !== held[part])
  return parts.length > 0 ? parts : ['answers']
}

const isInTheWay = ({ severity, justification }: Finding): boolean =>
  severity === 'block' || (justification !== null && justification.state !== 'valid')
/** What is in range is printed by some editions and is nobody's work. */
const isWorthKeeping = ({ severity }: Finding): boolean => severity === 'ask'
const toRefused = ({ rule, severity, cells, message }: Finding) => ({ rule, severity, cells: [...cells], message })
