import { useEffect, useState } from 'react'
import { hasUnsaved } from '../../drafts/editing/drafts-in-hand.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Button } from '../../ui/button.tsx'
import { useSessionIfAny } from '../session.tsx'
import styles from './broken.module.css'
import { isPartGone } from './gone-parts.ts'
import { askServed, mayReloadByItself, type Opened, openNewest } from './newest.ts'

/** In place of a page that can't be shown: a part of it isn't there, or Cuadra failed. Never a library's own words. */
export const Broken = ({ error }: { error: unknown }) => (isPartGone(error) ? <PartGone /> : <Failed />)

const again = () => location.reload()

function Failed() {
  return (
    <main className={styles.broken} id="contenido" role="alert">
      <title>Cuadra falló · Cuadra</title>
      <h1>Cuadra falló al mostrar esta página</h1>
      <p>
        Lo que escribió está guardado en este equipo. Vuelva a cargar la página; si se repite, avise a quien la
        administra.
      </p>
      <Ways />
    </main>
  )
}

const Ways = () => (
  <>
    <p className={styles.ways}>
      <Button look="fill" size="md" onClick={again}>
        Volver a cargar
      </Button>
      <Anchor href="/">Volver al inicio</Anchor>
    </p>
    <p className="sm dim">Cuadra {__VERSION__}</p>
  </>
)

type State = 'looking' | 'newer' | 'unsaved' | 'missing' | 'unreachable'

/** What became of it, and what to do. */
const WORDS: Record<State, readonly [title: string, text: string]> = {
  looking: ['Abriendo esta parte de Cuadra…', ''],
  newer: ['Hay una versión nueva de Cuadra', 'Se abre sola en un momento, con todo lo que escribió.'],
  unsaved: [
    'Hay una versión nueva de Cuadra',
    'Este equipo no pudo guardar lo último que escribió: si vuelve a cargar, se pierde. Libere espacio en el disco y espere a que diga que está guardado.',
  ],
  missing: [
    'Esta parte de Cuadra no se pudo abrir',
    'Lo que escribió está guardado en este equipo. Vuelva a cargar la página; si se repite, avise a quien la administra.',
  ],
  unreachable: [
    'Sin conexión: esta parte de Cuadra no está en este equipo',
    'Lo que escribió está guardado en este equipo. Revise la red y vuelva a cargar la página.',
  ],
}

function PartGone() {
  const state = useWayOut()
  const [title, text] = WORDS[state]
  return (
    <main className={styles.broken} id="contenido" role="alert" aria-busy={state === 'looking'}>
      <title>{`${title} · Cuadra`}</title>
      <h1>{title}</h1>
      <p>{text}</p>
      {state !== 'looking' && state !== 'newer' && <Ways />}
    </main>
  )
}

/** What is said once the newer release was opened, or could not be. */
const STAYED: Record<Opened, State> = { loading: 'newer', newest: 'missing', unreachable: 'unreachable' }

/** Leads to the newer release by itself, unless something here would be lost or it was tried before. */
function useWayOut(): State {
  const session = useSessionIfAny()
  const [state, setState] = useState<State>('looking')
  const store = session?.state.is === 'in' ? session.state.store : undefined
  useEffect(() => {
    let isGone = false
    void findWayOut(async () => store !== undefined && (await hasUnsaved(store))).then((found) => {
      if (isGone) return
      setState(found)
      if (found === 'newer') void openNewest().then((opened) => setState(STAYED[opened]))
    })
    return () => {
      isGone = true
    }
  }, [store])
  return state
}

async function findWayOut(isUnsaved: () => Promise<boolean>): Promise<State> {
  const served = await askServed()
  if (served === 'unreachable') return 'unreachable'
  if (await isUnsaved()) return 'unsaved'
  return served === 'newer' && mayReloadByItself() ? 'newer' : 'missing'
}
