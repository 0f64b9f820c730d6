import { useState } from 'react'
import type { KeptFicha } from '../../drafts/kept-ficha.ts'
import { counted } from '../../ficha/counted.ts'
import type { OutboxMessages } from '../../sending/outbox/sending.ts'
import { SearchInput } from '../../ui/list/search-input.tsx'
import { useCountHeard } from '../../ui/list/use-count-heard.ts'
import { OBSERVATIONS } from '../routes.ts'
import { FichaRow, type KeptFichaLine } from './ficha-row.tsx'
import { byProgramme, isBack, searched } from './group-lines.ts'
import styles from './my-fichas.module.css'

/** Up to so many are seen at once: there is nothing to search. */
const SEEN_AT_ONCE = 6

interface Props {
  lines: readonly KeptFichaLine[]
  outboxMessages: OutboxMessages
  /** `section`: where it opens, unless at its beginning. */
  hrefOf: (ficha: string, section?: string) => string
}

/** The fichas of this institution by programme, and the words that they are searched by. */
export function FichasTable({ lines, ...rest }: Props) {
  const [text, setText] = useState('')
  const found = searched(lines, text)
  useCountHeard(found.length, foundWords)
  return (
    <>
      {lines.length > SEEN_AT_ONCE && (
        <div className={styles.search}>
          <SearchInput
            label="Buscar entre sus fichas"
            placeholder="Programa, servicio o año"
            value={text}
            onType={setText}
            dense
          />
          {text !== '' && <span className="xs dim">{foundWords(found.length)}</span>}
        </div>
      )}
      {found.length > 0 ? (
        <Table lines={found} {...rest} />
      ) : (
        <p className="dim">Ninguna de sus fichas dice «{text.trim()}». Busque por el programa, el servicio o el año.</p>
      )}
    </>
  )
}

const foundWords = (count: number): string => counted(count, 'ficha', 'fichas')

function Table({ lines, outboxMessages, hrefOf }: Props) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Programa</th>
            <th scope="col">Año</th>
            <th scope="col">Estado</th>
            <th scope="col">Qué falta</th>
            <th scope="col">Plazo</th>
            <th scope="col">Última edición</th>
            <th scope="col">Dónde está</th>
          </tr>
        </thead>
        {byProgramme(lines).map((group) => (
          <tbody key={group[0]!.ficha.programme.id}>
            {group.map((line, index) => (
              <FichaRow
                key={line.ficha.id}
                line={line}
                isOther={index > 0}
                outboxMessages={outboxMessages}
                href={hrefOf(line.ficha.id, opensAt(line.ficha))}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

/** What came back opens on what was observed. */
const opensAt = (ficha: KeptFicha): string | undefined => (isBack(ficha) && ficha.review ? OBSERVATIONS : undefined)
