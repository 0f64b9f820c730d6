import { isAnswered, openOf } from '../../drafts/journal/replies.ts'
import type { Examination } from '../../engine/examination.ts'
import { wantedLabel } from '../../engine/labels.ts'
import { DEMANDED, halfFilledRules } from '../../engine/progress.ts'
import { suspectsOf } from '../../engine/suspects/suspects-of.ts'
import { agreeing, counted } from '../../ficha/counted.ts'
import type { Finding, Suspect } from '../../ficha/finding.ts'
import type { Observation } from '../../protocol/review.ts'
import { Lead, LessLikely, type SuspectWays } from '../../showing/cuadratura/suspects.tsx'
import { sortFindings } from '../../showing/findings/findings.tsx'
import { RuleLink } from '../../showing/findings/rule-link.tsx'
import { WhyFinding } from '../../showing/why/why-finding.tsx'
import { Anchor } from '../../ui/anchor.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useFilling } from '../filling-context.ts'
import { observationsCounted } from '../observation-words.ts'
import { targetOf } from '../observed-place.ts'
import { OBSERVATIONS } from '../routes.ts'
import { useObservations, useReplies } from '../use-observations.ts'
import type { WorkspaceProps } from '../workspace-props.ts'
import styles from './send.module.css'

/** What has to be mended or answered before sending, each a way to its cell. */
export function SendErrors({ ficha }: { ficha: Examination }) {
  const { go } = useFilling()
  const blocking = ficha.findings.filter((finding) => finding.severity === 'block')
  const halfFilled = halfFilledRules(ficha.equations)
  const errors = blocking.filter((finding) => finding.rule !== DEMANDED && !halfFilled.has(finding.rule))
  const missing = blocking.filter((finding) => finding.rule === DEMANDED)
  if (blocking.length === 0)
    return (
      <p className={styles.good}>
        <Icon name="okc" /> <b>Sin errores.</b> Todo cuadra y la ficha está completa. Lo que envíe es lo que ve aquí.
      </p>
    )
  return (
    <>
      {errors.length > 0 && (
        <ErrorSummary
          title={`${counted(errors.length, 'error impide', 'errores impiden')} enviar`}
          entries={errors.map((finding) => entryOf(finding, ficha, go))}
        />
      )}
      {missing.length > 0 && <Missing missing={missing} ficha={ficha} />}
    </>
  )
}

/** Of a sum the likeliest cell; where none is known it leads to the table, and no cell is named. */
function placeOf(finding: Finding, ficha: Examination, go: (cell: string) => void) {
  const [cells, suspects] = [finding.cells, suspectsOf(ficha, finding)]
  const cell = suspects[0]?.cells[0] ?? cells[0]
  const isKnown = suspects.length > 0 || cells.length === 1
  return {
    where: cell !== undefined && isKnown ? ficha.labelOf(cell) : counted(cells.length, 'celda', 'celdas'),
    go: cell === undefined ? undefined : () => go(cell),
  }
}

const entryOf = (finding: Finding, ficha: Examination, go: (cell: string) => void) => ({
  id: finding.id,
  text: finding.message,
  ...placeOf(finding, ficha, go),
  more: (
    <>
      <span className="row">
        <WhyFinding finding={finding.id} title={finding.title} />
        <RuleLink rule={finding.rule} title={finding.title} />
      </span>
      <LikelyCauses suspects={suspectsOf(ficha, finding)} labelOf={ficha.labelOf} onGo={go} />
    </>
  ),
})

function LikelyCauses({ suspects: [lead, ...others], ...ways }: SuspectWays & { suspects: readonly Suspect[] }) {
  if (!lead) return null
  return (
    <>
      <b>Posible causa</b>
      <Lead suspect={lead} {...ways} />
      <LessLikely suspects={others} {...ways} />
    </>
  )
}

/** Blanks, section by section. */
function Missing({ missing, ficha }: { missing: readonly Finding[]; ficha: Examination }) {
  return (
    <section className={styles.missing} aria-labelledby="faltan">
      <h2 id="faltan">
        <Icon name="dash" /> {agreeing(missing.length, 'Falta', 'Faltan')}{' '}
        {counted(missing.length, 'respuesta', 'respuestas')}
      </h2>
      <RuleLink rule={DEMANDED} title={missing[0]!.title} />
      {ficha.edition.sections.map((section) => {
        const mine = missing.filter((finding) => finding.section === section.id)
        if (mine.length === 0) return null
        return (
          <Disclosure key={section.id} label={`${section.title}: ${mine.length}`} open={missing.length <= 12}>
            <MissingList missing={mine} ficha={ficha} />
          </Disclosure>
        )
      })}
    </section>
  )
}

function MissingList({ missing, ficha }: { missing: readonly Finding[]; ficha: Examination }) {
  const { go } = useFilling()
  return (
    <ul className={styles.cells}>
      {missing.map((finding) => (
        <li key={finding.id}>
          <LinkButton onClick={() => go(finding.cells[0]!)} title={finding.message}>
            {wantedLabel(ficha.edition, ficha.answers, finding.cells[0]!, ficha.period.year)}
          </LinkButton>
        </li>
      ))}
    </ul>
  )
}

/** What is only said: nothing waits for it. What the report states is read in the report. */
export function Noted({ ficha }: { ficha: Examination }) {
  const { go } = useFilling()
  const { noted } = sortFindings(ficha.findings)
  if (noted.length === 0) return null
  return (
    <section className={styles.noted} aria-labelledby="en-cuenta">
      <h2 id="en-cuenta">Para tener en cuenta; no impide enviar</h2>
      <ul>
        {noted.map((finding) => (
          <li key={finding.id}>
            {finding.message} <LinkButton onClick={() => go(finding.cells[0]!)}>Ir a la celda</LinkButton>{' '}
            <RuleLink rule={finding.rule} title={finding.title} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Observations without an answer keep a returned ficha from being sent again: each a way to where it is answered. */
export function Unanswered({ draft, hrefOf, onGo }: WorkspaceProps) {
  const { live, goTo } = useFilling()
  const replies = useReplies(draft)
  const silent = openOf(useObservations(draft)).filter((one) => !isAnswered(replies, one))
  if (silent.length === 0) return null
  const goOf = ({ place }: Observation) => {
    const target = targetOf(live.getSnapshot(), place)
    return () => (target ? goTo(target) : onGo(OBSERVATIONS))
  }
  return (
    <ErrorSummary
      title={`${observationsCounted(silent.length)} ${agreeing(silent.length, 'espera', 'esperan')} respuesta`}
      entries={silent.map((one) => ({
        id: one.id,
        text: `Responda la observación ${one.number}: ${short(askedOf(one))}`,
        where: one.label,
        go: goOf(one),
      }))}
    >
      <p className="sm">
        También puede <Anchor href={hrefOf(OBSERVATIONS)}>responderlas en la lista</Anchor>.
      </p>
    </ErrorSummary>
  )
}

/** What was asked last. */
const askedOf = ({ thread }: Observation): string =>
  thread.findLast(({ kind }) => kind === 'observe' || kind === 'reword' || kind === 'insist')?.text ?? ''

const SHOWN = 140
const short = (text: string): string => (text.length <= SHOWN ? text : `${text.slice(0, SHOWN).trimEnd()}…`)
