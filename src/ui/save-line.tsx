import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-shapes.tsx'
import styles from './save-line.module.css'
import { State, type StateWords } from './state.tsx'

/** How saving goes in one place: this device, the server. Times as they are read: '14:32'. */
export interface SavePlace {
  readonly where: 'device' | 'server'
  readonly state: 'saved' | 'saving' | 'failed' | 'offline' | 'signedOut' | 'closed'
  /** Saved: when last. Otherwise since when. */
  readonly time?: string
}

const PLACE = {
  device: { icon: 'pc' as IconName, words: 'en este equipo' },
  server: { icon: 'srv' as IconName, words: 'en el servidor' },
}

/** What a place says in words. `first` begins the sentence. */
function wordsOf({ where, state, time }: SavePlace, first: boolean): string {
  const words = PLACE[where].words
  const since = time ? ` desde las ${time}` : ''
  if (state === 'saving') return first ? 'Guardando…' : `guardando ${words}…`
  if (state === 'failed') return `${first ? 'No' : 'no'} se pudo guardar ${words}${since}`
  if (state === 'offline') return `${first ? 'Sin' : 'sin'} conexión${since}`
  if (state === 'signedOut') return `su sesión venció: nada llega al servidor${since}`
  if (state === 'closed') return `la ficha ya fue enviada: lo suyo no llegó al servidor${since}`
  return [first ? `Guardado ${words}` : words, time].filter(Boolean).join(' ')
}

/** The whole sentence: 'Guardado en este equipo 14:32 · en el servidor 14:32'. */
export const saveSentence = (places: readonly SavePlace[]): string =>
  places.map((place, index) => wordsOf(place, index === 0)).join(' · ')

const TROUBLES: Partial<Record<SavePlace['state'], StateWords>> = {
  failed: { tone: 'err', icon: 'x', text: 'Sin guardar' },
  signedOut: { tone: 'warn', icon: 'off', text: 'Sesión vencida' },
  offline: { tone: 'warn', icon: 'off', text: 'Sin conexión' },
}

/** What keeps something from being saved, in two words, where there is room for no more; this device's goes first. */
export const saveTrouble = (places: readonly SavePlace[]): StateWords | undefined =>
  places.map(({ state }) => TROUBLES[state]).find((one) => one !== undefined)

/** The line just above 'Siguiente' that says whether it is saved. */
export function SaveLine({ places }: { places: readonly SavePlace[] }) {
  const failed = places.some((place) => place.where === 'device' && place.state === 'failed')
  const saving = places.some((place) => place.state === 'saving')
  return (
    <span className={classes(styles.line, failed ? 'err' : 'dim')} role={failed ? 'alert' : undefined}>
      <Icon name={failed ? 'x' : saving ? 'dash' : 'check'} small />
      {saveSentence(places)}
    </span>
  )
}

/** The same in the top bar, as marks: place, time, check. */
export function SaveMarks({ places }: { places: readonly SavePlace[] }) {
  return (
    <span className={styles.marks} title={saveSentence(places)}>
      <span className="vh">{saveSentence(places)}</span>
      {places.map((place) => (
        <span key={place.where} aria-hidden="true">
          <Icon name={PLACE[place.where].icon} small /> <Mark {...place} />
        </span>
      ))}
    </span>
  )
}

function Mark(place: SavePlace) {
  if (place.state === 'failed') return <State tone="err">Sin guardar</State>
  if (place.state === 'signedOut')
    return (
      <State tone="warn" icon="off">
        Sesión vencida
      </State>
    )
  if (place.state === 'closed') return <State tone="warn">Sin enviar</State>
  if (place.state === 'offline')
    return (
      <State tone="warn" icon="off">
        Sin conexión{place.time ? ` desde ${place.time}` : ''}
      </State>
    )
  if (place.state === 'saving') return <>Guardando…</>
  return (
    <>
      {place.time} <Icon name="check" small />
    </>
  )
}
