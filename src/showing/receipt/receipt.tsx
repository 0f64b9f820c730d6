import type { ReactNode } from 'react'
import { Anchor } from '../../ui/anchor.tsx'
import { BrandMark } from '../../ui/bar/brand-mark.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { CHILE, printMoment } from '../../ui/print-time.ts'
import { State } from '../../ui/state.tsx'
import styles from './receipt.module.css'

/** What the server gave when it stored a ficha. */
export interface ReceiptFacts {
  readonly folio: string
  /** ISO UTC. */
  readonly at: string
  readonly fingerprint: string
  /** Who signed, and as what. */
  readonly who: string
  readonly role?: string
  readonly programme: string
  readonly service: string
  readonly ministry?: string
  readonly year: number
  readonly iteration: number
  /** Its place in the record of acts; what was sent before there was one has none. */
  readonly record?: { readonly position: number; readonly hash: string } | undefined
}

interface Props {
  receipt: ReceiptFacts
  onPrint?: () => void
  /** More to do with it: save the file. */
  children?: ReactNode
}

/** The receipt of a sending: the only place that says 'enviada'. It prints on one page. */
export function Receipt({ receipt, onPrint = () => window.print(), children }: Props) {
  return (
    <section className={styles.receipt} aria-labelledby="recibo">
      <header>
        <BrandMark />
        <h2 id="recibo">Recibo de envío</h2>
        <span className="grow" />
        <State tone="ok">Enviada y recibida</State>
      </header>
      <p className={styles.folio}>
        <span className="dim">Folio</span> <b>{receipt.folio}</b>
      </p>
      <dl>
        <Line name="Programa" text={receipt.programme} />
        <Line name="Institución" text={[receipt.service, receipt.ministry].filter(Boolean).join(', ')} />
        <Line name="Ficha" text={`${receipt.year}, iteración ${receipt.iteration}`} />
        <Line name="Recibida" text={`${printMoment(receipt.at, CHILE)}, hora de Chile continental`} />
        <Line name="Firma" text={[receipt.who, receipt.role].filter(Boolean).join(', ')} />
        <dt>Huella</dt>
        <dd>
          <Fingerprint text={receipt.fingerprint} />
          <p className="xs dim">
            SHA-256 del contenido enviado. Quien tenga el archivo puede calcularla de nuevo: si coincide, es lo mismo
            que se recibió.{' '}
            <Anchor className="screen" href="/verificar">
              Verificar un archivo
            </Anchor>
          </p>
        </dd>
        {receipt.record && <Place {...receipt.record} />}
      </dl>
      <footer className="row screen">
        <Button size="md" onClick={onPrint}>
          <Icon name="print" small /> Imprimir el recibo
        </Button>
        {children}
      </footer>
    </section>
  )
}

/** Its link of the record: what the database is held against. */
function Place({ position, hash }: { position: number; hash: string }) {
  return (
    <>
      <dt>Registro</dt>
      <dd>
        Acto {position}, con la huella
        <br />
        <Fingerprint text={hash} />
        <p className="xs dim">
          El lugar de este envío entre todos los actos. Guarde el recibo fuera de Cuadra: con él se comprueba después
          que no se cambió ni se quitó nada de lo registrado hasta aquí.
        </p>
      </dd>
    </>
  )
}

function Line({ name, text }: { name: string; text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  )
}

/** In groups of four to be compared by eye; copied, it is one word. */
export function Fingerprint({ text, groups }: { text: string; groups?: number }) {
  const all = fingerprintGroups(text)
  return (
    <span className={styles.fingerprint} title={text}>
      {all.slice(0, groups).map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place.
        <span key={index}>{group}</span>
      ))}
      {groups !== undefined && groups < all.length && <span aria-hidden="true">…</span>}
    </span>
  )
}

/** A fingerprint in groups of four, as people compare them: '7f3a 91c4 …'. */
export const fingerprintGroups = (fingerprint: string): readonly string[] => fingerprint.match(/.{1,4}/g) ?? []
