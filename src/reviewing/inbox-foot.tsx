import { Button } from '../ui/button.tsx'
import { Kbd } from '../ui/kbd.tsx'
import styles from './inbox-page.module.css'

interface Props {
  singleKeys: boolean
  turnSingleKeys: (on: boolean) => void
}

/** The keys, and where the filters are kept. */
export function InboxFoot({ singleKeys, turnSingleKeys }: Props) {
  return (
    <footer className={styles.foot}>
      <span>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd>{' '}
        {singleKeys && (
          <>
            <Kbd>J</Kbd> <Kbd>K</Kbd>{' '}
          </>
        )}
        moverse
      </span>
      <span>
        <Kbd>Enter</Kbd> abrir
      </span>
      {singleKeys && (
        <span>
          <Kbd>/</Kbd> buscar, <Kbd>Esc</Kbd> volver
        </span>
      )}
      <Button
        look="subtle"
        onClick={() => turnSingleKeys(!singleKeys)}
        title="Para quien dicta por voz: las teclas de una letra dejan de actuar. Las flechas y Enter siguen."
      >
        {singleKeys ? 'Desactivar teclas de una letra' : 'Activar teclas de una letra'}
      </Button>
      <span className="grow" />
      <span>Los filtros quedan en la dirección: puede compartirla</span>
    </footer>
  )
}
