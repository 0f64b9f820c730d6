import { TroubleLine } from '../../asking/trouble.tsx'
import { useQuery } from '../../asking/use-query.ts'
import type { PastLoad } from '../../protocol/administration.ts'
import { ledger } from '../../showing/reading/ledger.tsx'
import { ListTable } from '../../showing/reading/list-table.tsx'
import cards from '../../showing/reading/row-cards.module.css'
import { Anchor } from '../../ui/anchor.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Paging } from '../../ui/list/paging.tsx'
import { CHILE, printMoment } from '../../ui/print-time.ts'
import { State } from '../../ui/state.tsx'
import { type AdministrationSearch, addressOf } from '../address.ts'
import { useAdministering } from '../administering-context.ts'
import { PageHead } from '../page-head.tsx'
import { type AdministeredList, kindOf } from '../sections.ts'
import { countsInWords } from '../words.ts'
import styles from './past-loads.module.css'

interface Props {
  section: AdministeredList
  search: AdministrationSearch
}

const HEADS = ['Cuándo', 'Quién', 'Qué cargó', 'Deshacer'] as const

/** The loads of a list, the last first, each with the way to take it back. */
export function PastLoadsPage({ section, search }: Props) {
  const kind = kindOf(section)
  const { call } = useAdministering()
  const before = /^\d{1,15}$/.test(search.antes ?? '') ? Number(search.antes) : undefined
  const answer = useQuery(['loads', kind.id, before], (signal) =>
    call('pastLoads', { params: { kind: kind.id }, query: { before }, signal }),
  )
  const { value } = answer
  return (
    <>
      <PageHead
        title={`Cargas anteriores de ${kind.many}`}
        back={{ href: addressOf(section), text: kind.title }}
        help="Una carga se puede deshacer mientras nada se haya hecho sobre ella: cada fila vuelve a lo que decía y las nuevas se quitan. Antes de decidir verá fila por fila qué pasará."
      />
      {answer.refusal && <TroubleLine refusal={answer.refusal} again={answer.again} />}
      {value?.loads.length === 0 && <p className="dim">Todavía no se ha cargado ningún archivo en esta lista.</p>}
      {(value ? value.loads.length > 0 : !answer.refusal) && (
        <ListTable
          label="Cargas anteriores"
          className={classes(cards.cards, styles.table)}
          columns={[styles.when, styles.who, undefined, styles.back]}
          head={HEADS.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          waiting={3}
          waitingWords="Cargando…"
          isOutdated={answer.outdated}
          rows={value?.loads.map((load) => <Line key={load.act} section={section} load={load} />)}
        />
      )}
      {value && (before !== undefined || value.next !== null) && (
        <Paging>
          {before !== undefined && (
            <Anchor className={buttonClass()} href={addressOf(section, 'cargas')}>
              Lo último
            </Anchor>
          )}
          {value.next !== null && (
            <Anchor className={buttonClass()} href={addressOf(section, 'cargas', { antes: String(value.next) })}>
              Lo anterior
            </Anchor>
          )}
        </Paging>
      )}
    </>
  )
}

function Line({ section, load }: { section: AdministeredList; load: PastLoad }) {
  const at = printMoment(load.at, CHILE)
  return (
    <tr>
      <th scope="row" className={ledger['text']}>
        <time dateTime={load.at}>{at}</time>
      </th>
      <td className={ledger['text']}>{load.by.name}</td>
      <td className={ledger['text']}>{countsInWords(load.counts)}</td>
      <td className={ledger['text']}>
        <Back section={section} load={load} at={at} />
      </td>
    </tr>
  )
}

function Back({
  section,
  load: { act, takenBack, isKept },
  at,
}: {
  section: AdministeredList
  load: PastLoad
  at: string
}) {
  if (takenBack)
    return (
      <State tone="dim" icon="back" wraps>
        La deshizo {takenBack.by.name}, {printMoment(takenBack.at, CHILE)}
      </State>
    )
  if (!isKept) return <span className="dim">De una versión anterior: no se puede</span>
  return (
    <Anchor
      href={addressOf(section, 'cargas', { carga: act })}
      className={buttonClass({ size: 'md' })}
      aria-label={`Ver qué pasa al deshacer la carga del ${at}`}
    >
      Ver qué pasa
    </Anchor>
  )
}
