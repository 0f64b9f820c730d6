import { counted } from '../../ficha/counted.ts'
import type { Section } from '../../ficha/section.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { State } from '../../ui/state.tsx'
import type { ReturnedCell, ReturnedState } from '../../workbook/returned/returned-cell.ts'
import { BookIcon } from './book-icons.tsx'
import styles from './book-nav.module.css'
import { rowIdOf } from './book-row.tsx'
import type { OpenBook } from './use-book-proof.ts'

/** The sections, saying here what the workbook brings of each. */
export function BookNav({ open, onLeave }: { open: OpenBook; onLeave: () => void }) {
  const { proof, ficha } = open
  const same = proof.cells.filter(({ state }) => state === 'same').length
  const now = proof.cells.filter(({ state }) => state === 'now').length
  const read = proof.cells.filter(({ state }) => state !== 'gone' && state !== 'hidden').length
  return (
    <nav className={styles.nav} aria-label="Lo que trae el libro">
      <LinkButton className={styles.back} onClick={onLeave}>
        <Icon name="left" small /> Volver sin tocar nada
      </LinkButton>
      <h2>Lo que trae el libro</h2>
      <ul>
        {ficha.edition.sections.map((section) => (
          <SectionLine
            key={section.id}
            section={section}
            cells={proof.cells.filter(({ address }) => ficha.sectionOf(address) === section.id)}
          />
        ))}
      </ul>
      <p className={styles.navFoot}>
        {counted(read, 'celda leída', 'celdas leídas')}
        <br />
        {counted(same, 'igual, oculta', 'iguales, ocultas')}
        {now > 0 && (
          <>
            <br />
            {counted(now, 'cambió solo en la ficha', 'cambiaron solo en la ficha')}, nada que hacer
          </>
        )}
      </p>
    </nav>
  )
}

function SectionLine({ section: { title }, cells }: { section: Section; cells: readonly ReturnedCell[] }) {
  const count = (...states: ReturnedState[]) => cells.filter(({ state }) => states.includes(state)).length
  const shown = cells.filter(({ state }) => SHOWN.includes(state))
  const [both, refused] = [count('both'), count('refused', 'no place')]
  const first = shown.find(({ state }) => state !== 'asks')
  return (
    <li data-same={shown.length === 0 || undefined}>
      {first ? (
        <LinkButton className={styles.section} onClick={() => document.getElementById(rowIdOf(first.address))?.focus()}>
          {title}
        </LinkButton>
      ) : (
        <b>{title}</b>
      )}
      {shown.length === 0 && (
        <State tone="dim" icon="eq">
          Igual
        </State>
      )}
      {shown.length - refused > 0 && (
        <State tone="acc" icon="pen">
          {counted(shown.length - refused, 'celda', 'celdas')}
        </State>
      )}
      {both > 0 && (
        <span className={styles.forked}>
          <BookIcon name="fork" /> {counted(both, 'cambió aquí', 'cambiaron aquí')}
        </span>
      )}
      {refused > 0 && <State tone="err">{counted(refused, 'no entra', 'no entran')}</State>}
    </li>
  )
}

const SHOWN: readonly ReturnedState[] = ['both', 'book', 'blank', 'refused', 'asks', 'no place']
