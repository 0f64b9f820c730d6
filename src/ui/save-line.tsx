import { classes } from './classes.ts'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-shapes.tsx'
import styles from './save-line.module.css'
import { State, type StateWords } from './state.tsx'

/** How saving goes on this device, or on the server. Times as they are read: '14:32'. */
export interface SaveMark {
  readonly where: 'device' | 'server'
  readonly state: 'saved' | 'saving' | 'failed' | 'offline' | 'signedOut' | 'closed'
  /** Saved: when last. Otherwise since when. */
  readonly time?: string
}

const WHERE = {
  device: { icon: 'pc' as IconName, words: 'en este equipo' },
  server: { icon: 'srv' as IconName, words: 'en el servidor' },
}

/** What a mark says in words. `first` begins the sentence. */
function wordsOf({ where, state, time }: SaveMark, first: boolean): string {
  const words = WHERE[where].words
  const since = time ? ` desde las ${time}` : ''
  if (state === 'saving') return first ? 'Guardando…' : `guardando ${words}…`
  if (state === 'failed') return `${first ? 'No' : 'no'} se pudo guardar ${words}${since}`
  if (state === 'offline') return `${first ? 'Sin' : 'sin'} conexión${since}`
  if (state === 'signedOut') return `su sesión venció: nada llega al servidor${since}`
  if (state === 'closed') return `la ficha ya fue enviada: lo suyo no llegó al servidor${since}`
  return [first ? `Guardado ${words}` : words, time].filter(Boolean).join(' ')
}

/** The whole sentence: 'Guardado en este equipo 14:32 · en el servidor 14:32'. */
export const saveSentence = (marks: readonly SaveMark[]): string =>
  marks.map((mark, index) => wordsOf(mark, index === 0)).join(' · ')

const TROUBLES: Partial<Record<SaveMark['state'], StateWords>> = {
  failed: { tone: 'err', icon: 'x', text: 'Sin guardar' },
  signedOut: { tone: 'warn', icon: 'off', text: 'Sesión vencida' },
  offline: { tone: 'warn', icon: 'off', text: 'Sin conexión' },
}

/** What keeps something from being saved, in two words, where there is room for no more; this device's goes first. */
export const saveTrouble = (marks: readonly SaveMark[]): StateWords | undefined =>
  marks.map(({ state }) => TROUBLES[state]).find((one) => one !== undefined)

/** The line just above 'Siguiente' that says whether it is saved. */
export function SaveLine({ marks }: { marks: readonly SaveMark[] }) {
  const failed = marks.some((mark) => mark.where === 'device' && mark.state === 'failed')
  const saving = marks.some((mark) => mark.state === 'saving')
  return (
    <span className={classes(styles.line, failed ? 'err' : 'dim')} role={failed ? 'alert' : undefined}>
      <Icon name={failed ? 'x' : saving ? 'dash' : 'check'} small />
      {saveSentence(marks)}
    </span>
  )
}

/** The same in the top bar, as marks: where, time, check. */
export function SaveMarks({ marks }: { marks: readonly SaveMark[] }) {
  return (
    <span className={styles.marks} title={saveSentence(marks)}>
      <span className="vh">{saveSentence(marks)}</span>
      {marks.map((mark) => (
        <span key={mark.where} aria-hidden="true">
          <Icon name={WHERE[mark.where].icon} small /> <Mark {...mark} />
        </span>
      ))}
    </span>
  )
}

function Mark(mark: SaveMark) {
  if (mark.state === 'failed') return <State tone="err">Sin guardar</State>
  if (mark.state === 'signedOut')
    return (
      <State tone="warn" icon="off">
        Sesión vencida
      </State>
    )
  if (mark.state === 'closed') return <State tone="warn">Sin enviar</State>
  if (mark.state === 'offline')
    return (
      <State tone="warn" icon="off">
        Sin conexión{mark.time ? ` desde ${mark.time}` : ''}
      </State>
    )
  if (mark.state === 'saving') return <>Guardando…</>
  return (
    <>
      {mark.time} <Icon name="check" small />
    </>
  )
}
