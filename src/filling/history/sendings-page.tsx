import { useEffect, useState } from 'react'
import type { Receipt } from '../../protocol/bodies.ts'
import type { IterationLine, Review } from '../../protocol/review.ts'
import { useSending } from '../../sending/outbox/use-sending.ts'
import { SectionReading } from '../../showing/reading/section-reading.tsx'
import { Fingerprint } from '../../showing/receipt/receipt.tsx'
import { whoTyped } from '../../showing/why/authorship.ts'
import { WhyContext } from '../../showing/why/why-context.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { CHILE, printMoment } from '../../ui/print-time.ts'
import { State } from '../../ui/state.tsx'
import { iterationOf, routeOfSending, SENDINGS } from '../routes.ts'
import type { WorkspaceProps } from '../workspace-props.ts'
import { KeptReceipt } from './kept-receipt.tsx'
import styles from './sendings.module.css'
import { SentReport } from './sent-report.tsx'
import { type OpenedSubmission, useSubmission } from './use-submission.ts'

/** Everything that was sent of a ficha, or one sending of it: each stays as it was sent, with its receipt. */
export function SendingsPage(props: WorkspaceProps) {
  const iteration = iterationOf(props.section)
  return (
    <main className={styles.page} id="contenido">
      {iteration === undefined ? <SendingsList {...props} /> : <OneSending {...props} iteration={iteration} />}
    </main>
  )
}

function SendingsList({ draft, hrefOf }: WorkspaceProps) {
  const { review } = draft.getSnapshot().ficha
  return (
    <>
      <PageTitle>Envíos</PageTitle>
      <p className="dim">Cada envío queda como se envió, con su recibo, también después de una devolución.</p>
      {review && review.iterations.length > 0 ? (
        <ol className={styles.list}>
          {review.iterations.toReversed().map((line) => (
            <Line key={line.iteration} line={line} review={review} href={hrefOf(routeOfSending(line.iteration))} />
          ))}
        </ol>
      ) : (
        <p>Todavía no se ha enviado, o falta conexión para saberlo.</p>
      )}
    </>
  )
}

function Line({ line, review, href }: { line: IterationLine; review: Review; href: string }) {
  const { iteration, folio, at, by, fingerprint, isWithdrawn } = line
  return (
    <li>
      <Anchor href={href}>Envío {iteration}</Anchor>
      {isWithdrawn ? (
        <State tone="dim" icon="back">
          Retirado
        </State>
      ) : iteration === review.iteration ? (
        <State tone="ok">El último</State>
      ) : (
        <State tone="dim" icon="clock">
          Anterior
        </State>
      )}
      <span>
        {printMoment(at, CHILE)}, {by.name}
      </span>
      <span className="dim">
        Folio {folio} · huella <Fingerprint text={fingerprint} groups={3} />
      </span>
    </li>
  )
}

function OneSending(props: WorkspaceProps & { iteration: number }) {
  const { call, draft, live, sending, iteration, hrefOf } = props
  const { ficha } = draft.getSnapshot()
  const outboxMessage = useSending(sending, ficha.id)
  const { sent, isOffline } = useSubmission({ call, ficha, edition: live.edition, outboxMessage, iteration })
  const kept = useReceiptHere(props)
  return (
    <>
      <p>
        <Anchor href={hrefOf(SENDINGS)}>Todos los envíos</Anchor>
      </p>
      <PageTitle>Envío {iteration}</PageTitle>
      {sent ? (
        <>
          <KeptReceipt receipt={sent.receipt} ministry={ficha.programme.ministry} document={sent.document} />
          <Contents {...sent} />
        </>
      ) : (
        <>
          <p role="status">
            {isOffline ? 'Para leer lo que se envió se necesita conexión.' : 'Buscando lo que se envió…'}
          </p>
          {kept && <KeptReceipt receipt={kept} ministry={ficha.programme.ministry} document={undefined} />}
        </>
      )}
    </>
  )
}

/** The receipt of what this device sent itself, which it keeps for good. */
function useReceiptHere({ store, ficha, iteration }: Pick<WorkspaceProps, 'store' | 'ficha'> & { iteration: number }) {
  const [receipt, setReceipt] = useState<Receipt>()
  useEffect(() => {
    let isGone = false
    const found = store.db.receipts.where('ficha').equals(ficha).toArray()
    void found.then(
      (all) => isGone || setReceipt(all.find((one) => one.iteration === iteration)),
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [store, ficha, iteration])
  return receipt
}

/** The report as it was sent, and every section with its answers. */
function Contents({ examination, document, receipt }: OpenedSubmission) {
  const { edition } = examination
  const whoOf = whoTyped(document.typed, { text: `Envió ${receipt.by.name}` })
  const stay = () => undefined
  return (
    <WhyContext value={{ ficha: () => examination, whoOf, onGo: stay }}>
      <section className={styles.contents} aria-label="Lo que se envió">
        <h2>Lo que se envió</h2>
        <Disclosure label="Informe">
          <SentReport examination={examination} />
        </Disclosure>
        {edition.sections.map((section) => (
          <Disclosure key={section.id} label={section.title}>
            <SectionReading section={section} ficha={examination} onGo={stay} whoOf={whoOf} />
          </Disclosure>
        ))}
      </section>
    </WhyContext>
  )
}
