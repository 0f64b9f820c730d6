import { useState } from 'react'
import { agreeing } from '../../ficha/counted.ts'
import { Ledger, LedgerCaption, ledger } from '../../showing/reading/ledger.tsx'
import { Icon } from '../../ui/icon.tsx'
import { printHowMany } from '../status-words.ts'
import { CountLink, PartsBar } from './count-link.tsx'
import styles from './panel.module.css'
import type { PanelPart } from './panel-props.ts'
import { countIn, type MinistryLine, ministriesOf, type Totals, TURNS, totalOf } from './panel-totals.ts'

const SHADES = [1, 2, 3, 4] as const

/** Who is late, those never begun too: ministries with most of them first, their services on demand. */
export function PanelLate({ panel, hrefOf }: PanelPart) {
  const lines = ministriesOf(panel)
  const total = totalOf(panel.services)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(lines[0]?.totals.late ? [lines[0].id] : []))
  const turn = (id: string) => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }
  const year = panel.year ?? undefined
  return (
    <section aria-labelledby="panel-late">
      <LedgerCaption
        id="panel-late"
        title="Quién está atrasado"
        unit={`${printHowMany(total.late)} ${agreeing(total.late, 'ficha', 'fichas')}, ${printHowMany(total.neverBegun)} sin empezar`}
      />
      <Ledger label="Atrasos por ministerio y servicio" scrolls className={styles.late}>
        <thead>
          <tr>
            <th scope="col">Ministerio y servicio</th>
            {['Atrasadas', 'Sin empezar', 'Por enviar', 'Fichas'].map((head) => (
              <th key={head} scope="col" className={ledger.number}>
                {head}
              </th>
            ))}
            <th scope="col" className={styles.wide}>
              Avance
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Ministry key={line.id} line={line} isOpen={open.has(line.id)} turn={turn} hrefOf={hrefOf} year={year} />
          ))}
        </tbody>
        <tfoot>
          <Line name="Total" totals={total} hrefOf={hrefOf} filters={{ year }} />
        </tfoot>
      </Ledger>
    </section>
  )
}

type HrefOf = PanelPart['hrefOf']
type Filters = Parameters<NonNullable<HrefOf>>[0]

interface MinistryProps {
  line: MinistryLine
  isOpen: boolean
  turn: (id: string) => void
  hrefOf: HrefOf
  year: number | undefined
}

function Ministry({ line: { id, name, totals, services }, isOpen, turn, hrefOf, year }: MinistryProps) {
  return (
    <>
      <Line
        name={name}
        totals={totals}
        hrefOf={hrefOf}
        filters={{ ministry: id, year }}
        toggle={{ isOpen, turn: () => turn(id) }}
      />
      {isOpen &&
        services.map((service) => (
          <Line
            key={service.id}
            name={service.name}
            totals={service}
            hrefOf={hrefOf}
            filters={{ service: service.id, year }}
            isWithin
          />
        ))}
    </>
  )
}

interface LineProps {
  name: string
  totals: Totals
  hrefOf: HrefOf
  filters: Filters
  isWithin?: boolean
  toggle?: { isOpen: boolean; turn: () => void }
}

function Line({ name, totals, hrefOf, filters, isWithin, toggle }: LineProps) {
  const unsent = countIn(totals, ['unstarted', 'editing'])
  const cells = [
    { count: totals.late, more: { late: 'yes', state: 'all' }, label: `atrasadas de ${name}` },
    { count: totals.neverBegun, more: { late: 'yes', state: 'unstarted' }, label: `atrasadas sin empezar de ${name}` },
    { count: unsent, more: { state: 'unsent' }, label: `por enviar de ${name}` },
    { count: totals.all, more: { state: 'all' }, label: `fichas de ${name}` },
  ] as const
  return (
    <tr className={isWithin ? styles.within : undefined}>
      <th scope="row" title={name}>
        {toggle ? (
          <button type="button" className={styles.toggle} aria-expanded={toggle.isOpen} onClick={toggle.turn}>
            <Icon name={toggle.isOpen ? 'minus' : 'plus'} small /> {name}
          </button>
        ) : (
          name
        )}
      </th>
      {cells.map(({ count, more, label }) => (
        <td key={label} className={ledger.number}>
          {more.state === 'all' && 'late' in more && count > 0 && (
            <span className="warn">
              <Icon name="clock" small />{' '}
            </span>
          )}
          <CountLink count={count} href={hrefOf?.({ ...filters, ...more })} label={label} />
        </td>
      ))}
      <td className={styles.wide}>
        <PartsBar
          parts={TURNS.map(({ states }, index) => ({ count: countIn(totals, states), shade: SHADES[index]! }))}
          of={totals.all}
        />
      </td>
    </tr>
  )
}
