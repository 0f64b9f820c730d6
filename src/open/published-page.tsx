import { TroubleLine } from '../asking/trouble.tsx'
import { useQuery } from '../asking/use-query.ts'
import type { Call } from '../protocol/client.ts'
import type { Publication } from '../protocol/publication.ts'
import { Fingerprint } from '../showing/receipt/receipt.tsx'
import { Anchor } from '../ui/anchor.tsx'
import { CHILE, printMoment } from '../ui/print-time.ts'
import { Tag } from '../ui/state.tsx'
import { FrozenReport } from './frozen-report.tsx'
import { type HomeLink, OpenPage } from './open-page.tsx'
import { PublishedDownloads } from './published-downloads.tsx'
import styles from './published-page.module.css'

interface Props {
  call: Call
  number: string
  home: HomeLink
  /** Of the frozen files. */
  fetch?: typeof globalThis.fetch | undefined
}

/** A published ficha, for anybody: what it is, its files, and the report as it was frozen. */
export function PublishedPage({ call, number, home, fetch }: Props) {
  const { value, refusal, again } = useQuery(['publication', number], (signal) =>
    call('publication', { params: { number }, signal }),
  )
  const title = value ? `${value.programme} ${value.year} · Cuadra` : 'Ficha publicada · Cuadra'
  return (
    <OpenPage title={title} home={home}>
      {!value && !refusal && <p aria-busy="true">Abriendo la ficha publicada…</p>}
      {!value && refusal && (
        <>
          <h1 className={styles.title}>Ficha publicada {number}</h1>
          <TroubleLine
            refusal={refusal}
            again={again}
            missing={`No hay una ficha publicada con el número ${number}. Revise el número, o búsquela por su nombre en Fichas publicadas.`}
          />
        </>
      )}
      {value && <Published publication={value} fetch={fetch} />}
    </OpenPage>
  )
}

function Published({ publication, fetch }: { publication: Publication; fetch: Props['fetch'] }) {
  const { number, year, programme, service, ministry, at, fingerprint } = publication
  return (
    <>
      <header className={styles.head}>
        <p className="row">
          <span className="dim">Ficha {year}</span>{' '}
          <Tag icon="okc" tone="ok">
            Publicada
          </Tag>
        </p>
        <h1 className={styles.title}>{programme}</h1>
        <p className="dim">
          {service}, {ministry}
        </p>
        <dl className={styles.facts}>
          <dt>Número</dt>
          <dd>
            <b>{number}</b>
          </dd>
          <dt>Publicada</dt>
          <dd>{printMoment(at, CHILE)}, hora de Chile continental</dd>
          <dt>Huella</dt>
          <dd>
            <Fingerprint text={fingerprint} />
            <p className="xs dim">
              SHA-256 del manifiesto, que nombra cada archivo con la suya. Lo que aquí se lee quedó fijo al publicarse:
              no cambia aunque después cambien los inflactores, las reglas o Cuadra.{' '}
              <Anchor href="/verificar" className="screen">
                Verificar un archivo
              </Anchor>
            </p>
          </dd>
        </dl>
      </header>
      <PublishedDownloads publication={publication} fetch={fetch} />
      <FrozenReport publication={publication} fetch={fetch} />
    </>
  )
}
