import { useEffect, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import styles from './inbox-page.module.css'

/** Every key of the Bandeja; those of one letter can be switched off. */
const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['↑', '↓'], 'pasar de una ficha a otra'],
  [['J', 'K'], 'lo mismo, sin mover la mano'],
  [['Enter'], 'abrir la ficha'],
  [['O'], 'abrirla y escribir una observación en su primera sección'],
  [['A'], 'abrirla en la primera observación respondida, para aceptarla allí'],
  [['/'], 'buscar; Esc vuelve a las fichas'],
  [['F'], 'ir a los filtros'],
  [['V'], 'ir a las vistas'],
  [['E'], 'exportar a XLSX lo filtrado'],
  [['Espacio'], 'elegirla, para hacer lo mismo con varias; con Mayús y las flechas, las que siguen'],
  [['Ctrl A'], 'elegir todas las del filtro; Esc las quita'],
  [['A', 'X', 'R', 'P'], 'con fichas elegidas: asignar, extender el plazo, recordar, publicar'],
  [['?'], 'mostrar u ocultar esta lista'],
]

interface HelpProps {
  singleKeys: boolean
  turnSingleKeys: (on: boolean) => void
  close: () => void
}

/** The list of keys, over the foot. */
export function InboxHelp({ singleKeys, turnSingleKeys, close }: HelpProps) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <section className={styles.help} aria-labelledby="teclas" onKeyDown={(event) => event.key === 'Escape' && close()}>
      <h2 id="teclas" ref={title} tabIndex={-1}>
        Teclas de la bandeja
      </h2>
      <dl>
        {KEYS.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="dim">
        {singleKeys
          ? 'Quien dicta por voz puede desactivar las teclas de una letra. Las flechas y Enter siguen.'
          : 'Las teclas de una letra están desactivadas: solo actúan las flechas y Enter.'}
      </p>
      <Button onClick={() => turnSingleKeys(!singleKeys)}>
        {singleKeys ? 'Desactivar teclas de una letra' : 'Activar teclas de una letra'}
      </Button>{' '}
      <Button look="subtle" onClick={close}>
        Cerrar
      </Button>
    </section>
  )
}

interface FootProps {
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
export function InboxFoot({ singleKeys, helpOpen, turnHelp }: FootProps) {
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
