import { TroubleLine } from '../../asking/trouble.tsx'
import { type Query, useQuery } from '../../asking/use-query.ts'
import type { AdministrationList } from '../../protocol/administration.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useCountHeard } from '../../ui/list/use-count-heard.ts'
import { type AdministrationSearch, addressOf, pageOf } from '../address.ts'
import { useAdministering } from '../administering-context.ts'
import { ListPaging } from '../list-paging.tsx'
import { Downloads } from '../loads/downloads.tsx'
import { PeriodTable } from '../opening/period-table.tsx'
import { PageHead } from '../page-head.tsx'
import { RowTable } from '../row-table.tsx'
import { type AdministeredList, kindOf } from '../sections.ts'
import { countedRows } from '../words.ts'
import { ListControls } from './list-controls.tsx'
import { ListEmpty } from './list-empty.tsx'
import styles from './list-page.module.css'

interface Props {
  section: AdministeredList
  search: AdministrationSearch
}

/** A list of administration: searched, read page by page, and the ways to change it. */
export function ListPage({ section, search }: Props) {
  const kind = kindOf(section)
  const { go } = useAdministering()
  const answer = useList(section, search)
  const ask = (next: AdministrationSearch) => go(addressOf(section, undefined, next), true)
  useCountHeard(answer.outdated ? undefined : answer.value?.matching, (count) => countedRows(count, kind))
  return (
    <>
      <PageHead title={kind.title} help={kind.help}>
        <Anchor href={addressOf(section, 'agregar')} className={buttonClass({ look: 'fill', size: 'md' })}>
          <Icon name="plus" small /> Agregar {kind.one}
        </Anchor>
        <Anchor href={addressOf(section, 'cargar')} className={buttonClass({ size: 'md' })}>
          Cargar desde archivo
        </Anchor>
        <Anchor href={addressOf(section, 'cargas')} className={buttonClass({ size: 'md' })}>
          Cargas anteriores
        </Anchor>
        <Downloads kind={kind} />
      </PageHead>
      <ListControls
        section={section}
        search={search}
        ask={ask}
        count={answer.value && countWords(answer.value, kind)}
      />
      {answer.refusal && (
        <div className={styles.trouble}>
          <TroubleLine
            refusal={answer.refusal}
            again={answer.again}
            {...(answer.value && { stays: 'Se muestra la lista de antes.' })}
          />
        </div>
      )}
      <Rows section={section} search={search} answer={answer} ask={ask} />
    </>
  )
}

function useList(section: AdministeredList, search: AdministrationSearch): Query<AdministrationList> {
  const { call } = useAdministering()
  const query = {
    q: search.q,
    ...(section.narrowedBy && search.solo && { by: section.narrowedBy, is: search.solo }),
    page: pageOf(search),
  }
  const ask = (signal: AbortSignal) => call('administrationList', { params: { kind: section.kind }, query, signal })
  return useQuery(['list', section.kind, query], ask, { carry: true })
}

const countWords = ({ matching, all }: AdministrationList, kind: { one: string; many: string }): string =>
  matching === all ? countedRows(all, kind) : `${countedRows(matching, kind)} de ${all}`

interface RowsProps extends Props {
  answer: Query<AdministrationList>
  ask: (next: AdministrationSearch) => void
}

function Rows({ section, search, answer: { value, refusal, outdated }, ask }: RowsProps) {
  if (!value && refusal) return null
  if (value && value.rows.length === 0) return <ListEmpty section={section} search={search} list={value} ask={ask} />
  const Table = section.kind === 'periods' ? PeriodTable : RowTable
  return (
    <>
      <Table section={section} rows={value?.rows} busy={outdated} />
      {value && (
        <ListPaging
          list={value}
          page={pageOf(search)}
          many={kindOf(section).many}
          onPage={(page) => ask({ ...search, pagina: page === 1 ? '' : String(page) })}
        />
      )}
    </>
  )
}
