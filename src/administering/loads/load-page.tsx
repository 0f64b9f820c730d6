import { useEffect, useRef } from 'react'
import { TroubleLine } from '../../asking/trouble.tsx'
import { agreeing } from '../../ficha/counted.ts'
import type { LoadKind } from '../../protocol/loads/load-kind.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { announce } from '../../ui/announcer.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { State } from '../../ui/state.tsx'
import { addressOf } from '../address.ts'
import { PageHead } from '../page-head.tsx'
import { type AdministeredList, kindOf } from '../sections.ts'
import { countsInWords, rowsCounted, toLoad } from '../words.ts'
import { ChooseFile } from './choose-file.tsx'
import styles from './load-page.module.css'
import { ProofView } from './proof-view.tsx'
import { type Load, type LoadState, useLoad } from './use-load.ts'

/** Loading a list from a file: choose it, see what it would do, accept or cancel. */
export function LoadPage({ section }: { section: AdministeredList }) {
  const kind = kindOf(section)
  const load = useLoad(kind)
  const box = useFocusOnStep(load.state)
  return (
    <>
      <PageHead
        title={`Cargar ${kind.many} desde archivo`}
        back={{ href: addressOf(section), text: kind.title }}
        help={kind.help}
      >
        <Anchor href={addressOf(section, 'cargas')} className={buttonClass({ size: 'md' })}>
          Cargas anteriores
        </Anchor>
      </PageHead>
      <div ref={box} className={styles.step} tabIndex={-1}>
        <Step section={section} kind={kind} load={load} />
      </div>
    </>
  )
}

interface StepProps {
  section: AdministeredList
  kind: LoadKind
  load: Load
}

function Step({ section, kind, load }: StepProps) {
  const { state } = load
  if (state.is === 'choosing')
    return (
      <ChooseFile
        kind={kind}
        problem={state.problem}
        sheets={state.sheets ?? []}
        onChoose={(file) => void load.choose(file)}
        onSheet={(sheet) => void load.readAgain({ sheet })}
      />
    )
  if (state.is === 'reading')
    return (
      <p role="status" aria-busy="true">
        Revisando {state.name}…
      </p>
    )
  if (state.is === 'unproven')
    return (
      <>
        <TroubleLine
          refusal={state.refusal}
          stays={`${state.table.name} sigue aquí; no se ha cargado nada.`}
          again={() => void load.prove(state.table)}
        />
        <div className={styles.actions}>
          <Button size="md" onClick={load.cancel}>
            Elegir otro archivo
          </Button>
        </div>
      </>
    )
  if (state.is === 'proven') return <ProofView kind={kind} state={state} load={load} />
  return <Loaded section={section} state={state} onAnother={load.cancel} />
}

interface LoadedProps {
  section: AdministeredList
  state: Extract<LoadState, { is: 'loaded' }>
  onAnother: () => void
}

/** What the load did. */
function Loaded({ section, state: { done, name, refused }, onAnother }: LoadedProps) {
  return (
    <section className={styles.loaded}>
      <h2>
        <State tone="ok">{loadedWords(done.counts)}</State>
      </h2>
      <p>
        De {name}: {countsInWords(done.counts)}.
        {refused === 1 && ' 1 fila no se cargó: corríjala en el archivo y cárguelo otra vez.'}
        {refused > 1 && ` ${rowsCounted(refused)} no se cargaron: corríjalas en el archivo y cárguelo otra vez.`}
      </p>
      <div className={styles.actions}>
        <Anchor href={addressOf(section)} className={buttonClass({ look: 'fill', size: 'md' })}>
          Ver la lista
        </Anchor>
        <Button size="md" onClick={onAnother}>
          Cargar otro archivo
        </Button>
        <Anchor href={addressOf(section, 'cargas', { carga: done.act })} className={buttonClass({ size: 'md' })}>
          Deshacer esta carga
        </Anchor>
      </div>
    </section>
  )
}

const loadedWords = (counts: Parameters<typeof toLoad>[0]): string =>
  `${agreeing(toLoad(counts), 'Se cargó', 'Se cargaron')} ${rowsCounted(toLoad(counts))}`

const SAID: Record<LoadState['is'], string> = {
  choosing: '',
  reading: '',
  unproven: '',
  proven: 'Prueba lista: todavía no se ha cargado nada',
  loaded: 'Carga terminada',
}

/** Each step takes the focus, so that the keyboard goes on from there and it is heard. */
function useFocusOnStep({ is }: LoadState) {
  const box = useRef<HTMLDivElement>(null)
  const before = useRef(is)
  useEffect(() => {
    if (before.current === is) return
    before.current = is
    box.current?.focus({ preventScroll: true })
    if (SAID[is]) announce(SAID[is])
  }, [is])
  return box
}
