import { TroubleLine } from '../asking/trouble.tsx'
import { useQuery } from '../asking/use-query.ts'
import { RecordHead, RecordList } from '../showing/record/record.tsx'
import { Anchor } from '../ui/anchor.tsx'
import { buttonClass } from '../ui/button.tsx'
import { Paging } from '../ui/list/paging.tsx'
import { ADMINISTRATION, type AdministrationSearch, RECORD } from './address.ts'
import { useAdministering } from './administering-context.ts'
import styles from './record-page.module.css'

const HERE = `${ADMINISTRATION}/${RECORD}`

/** What was done in administration, the last first, in words. */
export function RecordScreen({ search }: { search: AdministrationSearch }) {
  const { call } = useAdministering()
  const before = /^\d{1,15}$/.test(search.antes ?? '') ? Number(search.antes) : undefined
  const answer = useQuery(['record', before], (signal) =>
    call('record', { query: before === undefined ? {} : { before }, signal }),
  )
  const { value } = answer
  return (
    <>
      <title>Registro · Administración · Cuadra</title>
      <div className={styles.record}>
        <RecordHead />
      </div>
      {answer.refusal && <TroubleLine refusal={answer.refusal} again={answer.again} />}
      {value && <RecordList acts={value.acts} empty="Todavía no hay actos de administración." />}
      {!value && !answer.refusal && <p aria-busy="true">Abriendo el registro…</p>}
      {value && (before !== undefined || value.next !== null) && (
        <Paging>
          {before !== undefined && (
            <Anchor className={buttonClass()} href={HERE}>
              Lo último
            </Anchor>
          )}
          {value.next !== null && (
            <Anchor className={buttonClass()} href={`${HERE}?antes=${value.next}`}>
              Lo anterior
            </Anchor>
          )}
        </Paging>
      )}
    </>
  )
}
