import { useEffect, useEffectEvent } from 'react'
import { createPortal } from 'react-dom'
import { type CellAddress, readAddress } from '../../ficha/address.ts'
import { agreeing, counted } from '../../ficha/counted.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { ProofFoot } from '../../ui/proof-foot.tsx'
import { Tag } from '../../ui/state.tsx'
import { useFilling } from '../filling-context.ts'
import { TOP_STATE } from '../routes.ts'
import { useNarrow } from '../use-narrow.ts'
import type { WorkspaceProps } from '../workspace-props.ts'
import styles from './book.module.css'
import { BookAside } from './book-aside.tsx'
import { BookIcon, isBookIcon } from './book-icons.tsx'
import { BookNav } from './book-nav.tsx'
import { BookTable } from './book-table.tsx'
import { acceptBookWords, type BookTag, bookOriginWords, bookTags, broughtWords, footWords } from './book-words.ts'
import { type OpenBook, type ReadBook, useBookProof } from './use-book-proof.ts'

interface Props extends Pick<WorkspaceProps, 'onGo'> {
  read: ReadBook
  tellAt: (section: string, text: string) => void
  /** Leaves everything as it was. */
  onLeave: () => void
}

/** A workbook as it was read, beside what it would do; nothing has changed yet. */
export function BookProofScreen({ read, tellAt, onGo, onLeave }: Props) {
  const { draft, left } = useFilling()
  const open = useBookProof(read)
  useEscape(onLeave)
  const accept = () => {
    const { cells, rows } = open.changes
    draft.endTyping()
    draft.setMany(
      [...cells, ...forgotten(open, (cell) => draft.typed(cell))],
      rows.map(({ table, row }) => ({ table: table.id, row })),
    )
    draft.endTyping()
    left.add(cells.map(([cell]) => cell))
    const first = cells[0]?.[0]
    const home = first === undefined ? undefined : open.ficha.sectionOf(first)
    if (home === undefined) return onLeave()
    tellAt(home, broughtWords(cells.length, read.fileName))
    onGo(home, first)
  }
  return (
    <>
      <OnTop />
      <BookNav open={open} onLeave={onLeave} />
      <main className={styles.main} id="contenido">
        <Head open={open} />
        <BookTable open={open} />
      </main>
      <BookAside open={open} />
      <Foot open={open} onAccept={accept} onLeave={onLeave} />
    </>
  )
}

/** A row that was taken away and comes again keeps no text that the workbook doesn't have. */
function forgotten({ proof, changes }: OpenBook, typed: (cell: CellAddress) => string): [CellAddress, string][] {
  const coming = new Set(changes.rows.map(({ row }) => row))
  return proof.cells
    .filter(({ address, book }) => book === undefined && coming.has(readAddress(address)?.row ?? ''))
    .filter(({ address }) => typed(address) !== '')
    .map(({ address }) => [address, ''])
}

function Head({ open }: { open: OpenBook }) {
  return (
    <>
      <div className={styles.head}>
        <PageTitle className={styles.title}>El libro de vuelta</PageTitle>
        {bookTags(open).map((tag) => (
          <BookTagShown key={tag.text} {...tag} />
        ))}
      </div>
      <p className={styles.origin}>
        <b>{open.fileName}</b> · {bookOriginWords(open)}
      </p>
    </>
  )
}

const BookTagShown = ({ tone, icon, text }: BookTag) => (
  <Tag tone={tone} icon={isBookIcon(icon) ? <BookIcon name={icon} /> : icon}>
    {text}
  </Tag>
)

/** What is open now, said beside the programme. */
function OnTop() {
  const place = document.getElementById(TOP_STATE)
  const text = useNarrow() ? 'Libro' : 'Libro de Excel, por revisar'
  return (
    place &&
    createPortal(
      <Tag tone="acc" icon={<BookIcon name="file" />}>
        {text}
      </Tag>,
      place,
    )
  )
}

function Foot({ open, onAccept, onLeave }: { open: OpenBook; onAccept: () => void; onLeave: () => void }) {
  const count = open.changes.cells.length
  const { entering, rest } = footWords(open)
  return (
    <ProofFoot
      className={styles.foot}
      counts={
        <>
          <b>{entering}</b> <span className="dim">{rest && `· ${rest}`}</span>
        </>
      }
      promise={
        <>
          Un solo <Kbd>Ctrl Z</Kbd> {agreeing(count, 'la deshace', 'las deshace todas')}
        </>
      }
      accept={
        <>
          {acceptBookWords(count)}
          {open.changes.rows.length > 0 && (
            <span className="vh">, con {counted(open.changes.rows.length, 'fila nueva', 'filas nuevas')}</span>
          )}
        </>
      }
      isEmpty={count === 0}
      onAccept={onAccept}
      leave={onLeave}
    />
  )
}

function useEscape(leave: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    leave()
  })
  useEffect(() => {
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
