import { Fragment, type RefObject, useEffect, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Tick } from '../../ui/inputs.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import styles from './keys-help.module.css'

const KEYS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['J', 'K'], 'Siguiente o anterior'],
  [['←', '→', '↑', '↓'], 'De celda en celda dentro de una tabla'],
  [['Mayús ↓', 'Ctrl A'], 'Elegir un bloque: su suma se lee al pie'],
  [['Ctrl C'], 'Copiar lo elegido'],
  [['Enter'], 'Abrir lo que hay en la celda'],
  [['S', 'Mayús S'], 'Sección siguiente o anterior'],
  [['F', 'Mayús F'], 'Ficha siguiente o anterior de la lista'],
  [['O'], 'Observar donde está el foco'],
  [['P'], '¿Por qué? de una cifra calculada'],
  [['A'], 'Aceptar la respuesta'],
  [['I'], 'Insistir'],
  [['E'], 'Editar la observación'],
  [['R'], 'Retirar la observación'],
  [['U'], 'Deshacer lo aceptado, lo retirado o lo último que agregó'],
  [['D'], 'Devolver'],
  [['C'], 'Cerrar la revisión'],
  [['U'], 'Deshacer la devolución que nadie vio, o el cierre que nadie evaluó'],
  [['Ctrl Enter'], 'Agregar la observación que escribe'],
  [['Esc'], 'Dejar el borrador, o cancelar'],
  [['?'], 'Esta ayuda'],
]

interface Props {
  singleKeys: boolean
  onSingleKeys: (on: boolean) => void
  onClose: () => void
}

/** Every key of the desk, and the way to turn off those of one character. */
export function KeysHelp({ singleKeys, onSingleKeys, onClose }: Props) {
  const place: RefObject<HTMLElement | null> = useRef(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <section
      ref={place}
      className={styles.help}
      tabIndex={-1}
      aria-labelledby="keys-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <div className={styles.head}>
        <h2 id="keys-title">Teclas</h2>
        <span className="grow" />
        <Button look="subtle" aria-label="Cerrar la ayuda" onClick={onClose}>
          <Icon name="close" small />
        </Button>
      </div>
      <dl>
        {KEYS.map(([keys, does]) => (
          <Fragment key={does}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </Fragment>
        ))}
      </dl>
      <Tick checked={singleKeys} onChange={(event) => onSingleKeys(event.target.checked)}>
        Usar las teclas de una letra
      </Tick>
    </section>
  )
}
