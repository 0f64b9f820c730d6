import type { ReactNode } from 'react'
import type { CatalogueEntry, RuleInEdition } from '../engine/catalogue/catalogue.ts'
import { looksAtWords, SEVERITY_WORDS } from '../engine/catalogue/catalogue-search.ts'
import { listed } from '../ficha/counted.ts'
import type { Severity } from '../ficha/rule.ts'
import { Anchor } from '../ui/anchor.tsx'
import { classes } from '../ui/classes.ts'
import { State, type StateWords } from '../ui/state.tsx'
import styles from './rule-entry.module.css'
import { ruleElementId } from './use-go-to-rule.ts'

interface Props {
  entry: CatalogueEntry
  shown: RuleInEdition
  /** Limits and sentences of this edition alone. */
  onlyEdition: number | undefined
  /** The address of this rule, to share it. */
  href: string
  /** The rule that was asked for. */
  current: boolean
}

const LOOKS: Record<Severity, Pick<StateWords, 'tone' | 'icon'>> = {
  block: { tone: 'err', icon: 'x' },
  ask: { tone: 'warn', icon: 'tri' },
  note: { tone: 'dim', icon: 'dash' },
}

/** One rule: what it checks, its limits, what it prints; beside it, a ficha that breaks it and what is said of it. */
export function RuleEntry({ entry, shown, onlyEdition, href, current }: Props) {
  const editions = onlyEdition === undefined ? entry.editions : [shown]
  const { severity } = shown
  return (
    <article
      id={ruleElementId(entry.id)}
      className={classes(styles.entry, current && styles.current)}
      aria-label={shown.title}
      tabIndex={-1}
    >
      <div>
        <h3>
          <Anchor href={href}>{shown.title}</Anchor>
        </h3>
        <p>{shown.checks}</p>
        <p className={styles.standing}>
          <State {...LOOKS[severity]}>{SEVERITY_WORDS[severity]}</State>
          <span className="dim">{sinceWords(entry)}</span>
        </p>
        <dl className={styles.facts}>
          <LimitFacts editions={editions} />
          <Fact name="Mira">{looksAtWords(shown)}</Fact>
          <Fact name="Fuente">{shown.source}</Fact>
          <Fact name="Identificador">
            <code>{entry.id}</code>
          </Fact>
        </dl>
      </div>
      <div>
        <h4>{severity === 'note' ? 'Un ejemplo' : 'Un ejemplo que la incumple'}</h4>
        <p>{shown.example.words}</p>
        <p className={styles.label}>Cuadra dice</p>
        <blockquote className={styles.said}>{shown.example.message}</blockquote>
        <PrintedFacts editions={editions} />
      </div>
    </article>
  )
}

const sinceWords = ({ since, editions }: CatalogueEntry): string =>
  editions.length === 1
    ? `Solo en la edición ${since}`
    : `Desde ${since}: ${inYears(editions.map((one) => one.edition))}`

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** Each limit with its source, said once for the editions that share it. */
function LimitFacts({ editions }: { editions: readonly RuleInEdition[] }) {
  const limits = [...new Map(editions.flatMap((one) => one.limits.map((limit) => [limit.id, limit.label])))]
  return limits.map(([id, label]) => {
    const groups = sameByEdition(editions, (one) => {
      const limit = one.limits.find((other) => other.id === id)
      return limit && `${limit.printed} (${limit.source})`
    })
    return (
      <Fact key={id} name={label}>
        <ByEdition groups={groups} />
      </Fact>
    )
  })
}

/** What the report prints; our own words are told apart from those that were read in a ficha. */
function PrintedFacts({ editions }: { editions: readonly RuleInEdition[] }) {
  const groups = sameByEdition(editions, ({ prints }) =>
    prints ? `«${prints.sentence}»${prints.wording === 'ours' ? ' (redacción de Cuadra)' : ''}` : undefined,
  )
  if (groups.length === 0) return null
  return (
    <>
      <p className={styles.label}>El informe imprime</p>
      <ByEdition groups={groups} />
    </>
  )
}

const ByEdition = ({ groups }: { groups: ReturnType<typeof sameByEdition> }) => (
  <ul className={styles.byEdition}>
    {groups.map(({ editions, text }) => (
      <li key={text}>
        <b>{inYears(editions)}:</b> {text}
      </li>
    ))}
  </ul>
)

/** What several editions say alike, said once. */
interface SaidAlike {
  readonly editions: readonly number[]
  readonly text: string
}

/** Gathers the editions that say the same; those of which there is nothing to say are left out. */
function sameByEdition(
  editions: readonly RuleInEdition[],
  say: (one: RuleInEdition) => string | undefined,
): SaidAlike[] {
  const byText = new Map<string, number[]>()
  for (const one of editions) {
    const text = say(one)
    if (text !== undefined) byText.set(text, [...(byText.get(text) ?? []), one.edition])
  }
  return [...byText].map(([text, years]) => ({ text, editions: years }))
}

/** '2023', '2021 y 2023', '2019, 2020 y 2021' */
const inYears = (years: readonly number[]): string => listed(years.map(String))
