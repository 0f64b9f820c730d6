import { useState } from 'react'
import type { Refusal } from '../asking/refusal.ts'
import { TroubleLine } from '../asking/trouble.tsx'
import { useQuery } from '../asking/use-query.ts'
import { counted } from '../ficha/counted.ts'
import type { Call } from '../protocol/client.ts'
import type { PublicationLine, Publications } from '../protocol/publication.ts'
import { Ledger, ledger } from '../showing/reading/ledger.tsx'
import { Anchor } from '../ui/anchor.tsx'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/inputs.tsx'
import { SearchInput } from '../ui/list/search-input.tsx'
import { useSearchWhileTyping } from '../ui/list/use-search-while-typing.ts'
import { CHILE, printDay } from '../ui/print-time.ts'
import { type HomeLink, OpenPage } from './open-page.tsx'
import type { PublicationsAddress } from './publications-address.ts'
import styles from './publications-page.module.css'

interface Props {
  call: Call
  query: PublicationsAddress
  onQuery: (next: PublicationsAddress) => void
  home: HomeLink
}

/** Everything that was published, to be searched by anybody. */
export function PublicationsPage({ call, query, onQuery, home }: Props) {
  const { q, ano } = query
  const { value, refusal, again } = useQuery(['publications', q, ano], (signal) =>
    call('publications', { query: { q, year: ano }, signal }),
  )
  const [years, setYears] = useState<readonly number[]>([])
  if (value && value.years.join() !== years.join()) setYears(value.years)
  return (
    <OpenPage title="Fichas publicadas · Cuadra" home={home} current="/publicadas">
      <h1 className={styles.title}>Fichas publicadas</h1>
      <Search query={query} years={years} onQuery={onQuery} />
      {!value && !refusal && <p aria-busy="true">Buscando…</p>}
      {!value && refusal && <TroubleLine refusal={refusal} again={again} missing="No hay nada aquí." />}
      {value && <Found key={`${q} ${ano}`} call={call} query={query} first={value} />}
    </OpenPage>
  )
}

function Search({
  query: { q = '', ano },
  years,
  onQuery,
}: Pick<Props, 'query' | 'onQuery'> & { years: readonly number[] }) {
  const next = (more: { q?: string | undefined; ano?: number | undefined }) => {
    const asked = { q: q || undefined, ano, ...more }
    onQuery({ ...(asked.q && { q: asked.q }), ...(asked.ano && { ano: asked.ano }) })
  }
  const { typed, type, search } = useSearchWhileTyping(q, (text) => next({ q: text }))
  return (
    <search className={styles.controls}>
      <SearchInput
        label="Buscar por programa, servicio, ministerio o número"
        placeholder="Programa, servicio, ministerio o número"
        value={typed}
        onType={type}
        onEnter={search}
        className={styles.search}
      />
      <div className={styles.year}>
        <label htmlFor="ano">Año</label>
        <Select
          id="ano"
          value={ano ?? ''}
          onChange={(event) => next({ ano: event.target.value ? Number(event.target.value) : undefined })}
        >
          <option value="">todos</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
        </Select>
      </div>
    </search>
  )
}

/** The rows so far, and more of them when asked. */
function Found({ call, query: { q, ano }, first }: Pick<Props, 'call' | 'query'> & { first: Publications }) {
  const [later, setLater] = useState<readonly Publications[]>([])
  const [failed, setFailed] = useState<Refusal>()
  const pages = [first, ...later]
  const rows = pages.flatMap((page) => page.publications)
  const isSearched = q !== undefined || ano !== undefined
  const more = async () => {
    setFailed(undefined)
    const said = await call('publications', { query: { q, year: ano, after: rows.at(-1)?.number } })
    if (said.is === 'ok') setLater([...later, said.value])
    else setFailed(said)
  }
  if (rows.length === 0)
    return (
      <p className={styles.none} role="status">
        {isSearched
          ? 'Ninguna ficha publicada tiene esas palabras. Pruebe con menos, o con todos los años.'
          : 'Todavía no se publica ninguna ficha.'}
      </p>
    )
  return (
    <>
      <p className="vh" role="status">
        {counted(rows.length, 'ficha publicada', 'fichas publicadas')}
      </p>
      <Ledger label="Fichas publicadas" className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Programa</th>
            <th scope="col">Servicio</th>
            <th scope="col">Año</th>
            <th scope="col">Número</th>
            <th scope="col">Publicada</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.number} row={row} />
          ))}
        </tbody>
      </Ledger>
      {failed && <TroubleLine refusal={failed} again={() => void more()} missing="No hay más." />}
      {!failed && pages.at(-1)?.more && (
        <p className={styles.more}>
          <Button onClick={() => void more()}>Mostrar más</Button>
        </p>
      )}
    </>
  )
}

const Row = ({ row: { number, programme, service, ministry, year, at } }: { row: PublicationLine }) => (
  <tr>
    <th scope="row" className={ledger['text']}>
      <Anchor href={`/publicadas/${number}`}>{programme}</Anchor>
    </th>
    <td className={ledger['text']}>
      {service}
      <span className="sm dim">, {ministry}</span>
    </td>
    <td>{year}</td>
    <td className="nowrap">{number}</td>
    <td className="nowrap">{printDay(at, CHILE)}</td>
  </tr>
)
