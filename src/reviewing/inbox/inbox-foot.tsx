import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import styles from './inbox-page.module.css'

interface Props {
  singleKeys: boolean
  helpOpen: boolean
  turnHelp: () => void
}

const LETTERS = [
  ['/', 'buscar'],
  ['F', 'filtrar'],
  ['V', 'vistas'],
  ['E', 'exportar'],
] as const

/** The keys, and where the filters are kept. */
export function InboxFoot({ singleKeys, helpOpen, turnHelp }: Props) {
  return (
    <footer className={styles.foot}>
      <span>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> moverse
      </span>
      <span>
        <Kbd>Enter</Kbd> abrir
      </span>
      {singleKeys &&
        LETTERS.map(([key, does]) => (
          <span key={key}>
            <Kbd>{key}</Kbd> {does}
          </span>
        ))}
      <Button look="subtle" onClick={turnHelp} aria-expanded={helpOpen}>
        {singleKeys && <Kbd>?</Kbd>} todas las teclas
      </Button>
      <span className="grow" />
      <span>Los filtros quedan en la dirección: puede compartirla</span>
    </footer>
  )
}
