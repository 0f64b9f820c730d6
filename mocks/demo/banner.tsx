import { useState } from 'react'
import { Button } from '../../src/ui/button.tsx'
import { Icon } from '../../src/ui/icon.tsx'
import styles from './demo.module.css'
import { askForReset } from './reset.ts'

/** On every page: what this is, and the way back to the beginning. */
export function DemoBanner() {
  const [isAsking, setAsking] = useState<boolean>()
  return (
    <section className={styles.banner} aria-label="Demostración">
      {isAsking ? (
        <ResetLine onStay={() => setAsking(false)} />
      ) : (
        <WhatItIs takesFocus={isAsking === false} onReset={() => setAsking(true)} />
      )}
    </section>
  )
}

/** Who stays as it is gets the focus back where it was. */
const WhatItIs = ({ takesFocus, onReset }: { takesFocus: boolean; onReset: () => void }) => (
  <>
    <span className={styles.what}>
      <Icon name="tri" small /> <strong>Demostración.</strong> Todo queda en este navegador; nada llega a ninguna
      institución.
    </span>
    <Button look="subtle" autoFocus={takesFocus} onClick={onReset}>
      Empezar de nuevo
    </Button>
  </>
)

const ResetLine = ({ onStay }: { onStay: () => void }) => (
  <>
    <span role="alert">Se borra todo lo escrito y enviado en esta demostración, y no se puede deshacer.</span>
    <Button look="fill" autoFocus onClick={onStay}>
      Seguir como está
    </Button>
    <Button onClick={askForReset}>Borrar y empezar de nuevo</Button>
  </>
)
