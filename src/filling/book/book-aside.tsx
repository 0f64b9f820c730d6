import type { EquationState, Examination } from '../../engine/examination.ts'
import { agreeing, listed } from '../../ficha/counted.ts'
import { printQuantity } from '../../ficha/print-number.ts'
import { missingOf, verdictOf } from '../../showing/cuadratura/balance.ts'
import { sortFindings } from '../../showing/findings/findings.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon-shapes.tsx'
import { printDay } from '../../ui/print-time.ts'
import { State, type Tone } from '../../ui/state.tsx'
import type { BookNote } from '../../workbook/returned/book-notes.ts'
import styles from './book-aside.module.css'
import { BookIcon, type BookIconName, isBookIcon } from './book-icons.tsx'
import type { OpenBook } from './use-book-proof.ts'

/** Beside the proof: how the workbook was read, and what the ficha would be. */
export function BookAside({ open }: { open: OpenBook }) {
  const { marks, notes, choose } = open
  return (
    <aside className={styles.aside} aria-label="Cómo se leyó y cómo quedaría">
      <section aria-labelledby="como-se-leyo">
        <h2 id="como-se-leyo">Cómo se leyó</h2>
        <ul className={styles.notes}>
          <Line tone="ok" icon="okc" title="Es de esta ficha">
            {marks.programmeName} {marks.year}, exportado el {printDay(marks.exportedAt)}
          </Line>
          {notes.map((note) => (
            <Line key={note.title + note.text} {...LOOKS[note.is]} title={note.title}>
              {note.text}{' '}
              {note.is === 'hidden' && (
                <Button look="subtle" onClick={choose.hidden}>
                  Leerlas
                </Button>
              )}
            </Line>
          ))}
        </ul>
      </section>
      <Effects open={open} />
    </aside>
  )
}

const LOOKS: Record<BookNote['is'], { tone: Tone; icon: IconName | BookIconName }> = {
  renamed: { tone: 'acc', icon: 'name' },
  sorted: { tone: 'acc', icon: 'swap' },
  column: { tone: 'acc', icon: 'col' },
  'new row': { tone: 'acc', icon: 'plus' },
  'stray row': { tone: 'err', icon: 'out' },
  formula: { tone: 'dim', icon: 'lock' },
  sheet: { tone: 'dim', icon: 'noeye' },
  hidden: { tone: 'warn', icon: 'noeye' },
  gone: { tone: 'warn', icon: 'trash' },
}

interface LineProps {
  tone: Tone
  icon: IconName | BookIconName
  title: string
  children: React.ReactNode
}

const Line = ({ tone, icon, title, children }: LineProps) => (
  <li>
    <span className={tone}>{isBookIcon(icon) ? <BookIcon name={icon} /> : <Icon name={icon} />}</span>
    <span>
      <b>{title}</b>
      <br />
      <span className="dim">{children}</span>
    </span>
  </li>
)

/** Each equation that changes, and the findings: now, and if it is accepted. */
function Effects({ open: { ficha, accepted, changes } }: { open: OpenBook }) {
  const count = changes.cells.length
  const pairs = accepted.equations.map((then, index) => ({ now: ficha.equations[index]!, then }))
  const changed = pairs.filter(({ now, then }) => now !== then)
  return (
    <section aria-labelledby="si-acepta">
      <h2 id="si-acepta">
        {count === 0 ? 'Cómo está ahora' : agreeing(count, 'Si la acepta', `Si acepta las ${count}`)}
      </h2>
      <table className={styles.effects}>
        <thead>
          <tr>
            <td />
            <th scope="col">Ahora</th>
            <th scope="col">Quedaría</th>
          </tr>
        </thead>
        <tbody>
          {(changed.length > 0 ? changed : pairs).map(({ now, then }) => (
            <tr key={then.id}>
              <th scope="row">{then.title}</th>
              <td>
                <Verdict equation={now} />
              </td>
              <td>
                <Verdict equation={then} isTold />
              </td>
            </tr>
          ))}
          <FindingsLine now={ficha} then={accepted} />
        </tbody>
      </table>
      <NewFindings now={ficha} then={accepted} />
    </section>
  )
}

function Verdict({ equation, isTold }: { equation: EquationState; isTold?: boolean }) {
  const { tone, icon, text } = verdictOf(equation)
  const missing = missingOf(equation).length
  const words = tone === 'dim' && missing > 0 ? `${agreeing(missing, 'falta', 'faltan')} ${missing}` : small(text)
  return (
    <State tone={tone} icon={icon}>
      {words}
      {isTold && tone === 'ok' && `, ${printQuantity(equation.reference.total)}`}
    </State>
  )
}

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const asked = ({ findings }: Examination) => {
  const { printed, asking } = sortFindings(findings)
  return [...printed, ...asking].filter(({ severity }) => severity === 'ask')
}

function FindingsLine({ now, then }: { now: Examination; then: Examination }) {
  const [before, after] = [asked(now).length, asked(then).length]
  const change = after - before
  return (
    <tr>
      <th scope="row">Hallazgos</th>
      <td>{before}</td>
      <td>
        <State
          tone={change > 0 ? 'err' : change < 0 ? 'ok' : 'dim'}
          icon={change > 0 ? 'plus' : change < 0 ? 'minus' : 'eq'}
        >
          {change === 0 ? before : `${Math.abs(change)}, ${agreeing(after, 'sería', 'serían')} ${after}`}
        </State>
      </td>
    </tr>
  )
}

function NewFindings({ now, then }: { now: Examination; then: Examination }) {
  const before = new Set(asked(now).map(({ id }) => id))
  const added = asked(then).filter(({ id }) => !before.has(id))
  if (added.length === 0) return null
  return (
    <p className={styles.news}>
      Nuevos: {listed([...new Set(added.map(({ title }) => small(title)))])}. Se justifican al aceptar o después.
    </p>
  )
}
