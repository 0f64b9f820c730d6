import { useEffect, useRef } from 'react'
import type { CellAddress } from '../../ficha/address.ts'
import type { Section } from '../../ficha/section.ts'
import type { CleanBlock } from '../../importing/cleaned/clean-block.ts'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { ProofFoot } from '../../ui/proof-foot.tsx'
import { State, Tag } from '../../ui/state.tsx'
import { useFilling } from '../filling-context.ts'
import { agreementOf } from './agreement.ts'
import { ColumnChoices } from './column-choice.tsx'
import styles from './pasting.module.css'
import { ProofAside } from './proof-aside.tsx'
import { PasteProofTable } from './proof-table.tsx'
import { acceptWords, cellCounts, pastedWords, rowCounts, sizeWords } from './proof-words.ts'
import { type OpenProof, type Pasted, useProof } from './use-proof.ts'

interface Props {
  pasted: Pasted
  section: Section
  block: CleanBlock
  /** `entered`: the first cell that was accepted. */
  onClose: (entered?: CellAddress) => void
}

/** A block as it was read, beside what it would do; nothing has changed yet. */
export function ProofScreen({ pasted, section, block, onClose }: Props) {
  const { draft, left, tell } = useFilling()
  const open = useProof(block, pasted)
  const { proof } = open
  const count = proof.changes.length
  const accept = () => {
    draft.endTyping()
    if (draft.setMany(proof.changes)) tell(pastedWords(count, proof.title))
    draft.endTyping()
    left.add(proof.changes.map(([cell]) => cell))
    onClose(proof.changes[0]?.[0])
  }
  return (
    <>
      <main className={styles.main} id="contenido">
        <h1 className={styles.section}>{section.title}</h1>
        <section className={styles.panel} role="dialog" aria-labelledby="prueba-titulo" data-proof>
          <Top open={open} />
          <ColumnChoices open={open} />
          <PasteProofTable open={open} />
          <ProofFoot
            className={styles.foot}
            promise={
              <>
                <Agreement open={open} />
                <span className={styles.calm}>
                  Nada ha cambiado todavía. Lo en blanco no borra. Un solo <Kbd>Ctrl Z</Kbd> deshará todo.
                </span>
              </>
            }
            accept={acceptWords(count)}
            isEmpty={count === 0}
            onAccept={accept}
            leave={() => onClose()}
          />
        </section>
      </main>
      <ProofAside open={open} />
    </>
  )
}

function Top({ open: { block, isTurned, proof, choose } }: { open: OpenProof }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <>
      <div className={styles.top}>
        <h2 id="prueba-titulo" ref={heading} tabIndex={-1}>
          Pegar en {proof.title}: revise antes de aceptar
        </h2>
        <span className={styles.aboutBlock}>{sizeWords(proof)}</span>
        <span className="grow" />
        {block.width > 1 && block.rows.length > 1 && (
          <Button look="subtle" aria-pressed={isTurned} onClick={() => choose.turned(!isTurned)}>
            Girar<span className="vh"> el bloque: sus columnas por filas</span>
          </Button>
        )}
        <span className={styles.aboutBlock}>
          <Kbd>Esc</Kbd> cancela
        </span>
      </div>
      <div className={styles.counts}>
        {cellCounts(proof).map(({ state, tone, icon, text }) => (
          <Tag key={state} {...(tone && { tone })} icon={icon}>
            {text}
          </Tag>
        ))}
        <span className={styles.rowCounts}>{rowCounts(proof)}</span>
      </div>
    </>
  )
}

/** On a phone, whether it will add up stands over the buttons. */
function Agreement({ open }: { open: OpenProof }) {
  const { tone, icon, text } = agreementOf(open.ficha, open.accepted)
  return (
    <b className={styles.agreement}>
      <State tone={tone} icon={icon} wraps>
        {text}
      </State>
    </b>
  )
}
