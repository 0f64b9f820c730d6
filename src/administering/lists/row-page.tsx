import { type ReactNode, useState } from 'react'
import { TroubleLine } from '../../asking/trouble.tsx'
import { useQuery } from '../../asking/use-query.ts'
import type { AdministrationList, CurrentRow } from '../../protocol/administration.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { announce } from '../../ui/announcer.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { printTime } from '../../ui/print-time.ts'
import { State } from '../../ui/state.tsx'
import { addressOf } from '../address.ts'
import { useAdministering } from '../administering-context.ts'
import { OpeningPanel } from '../opening/opening-panel.tsx'
import { PageHead } from '../page-head.tsx'
import { PersonPanels } from '../people/person-panels.tsx'
import styles from '../row-page.module.css'
import { type AdministeredList, kindOf } from '../sections.ts'
import { RowForm } from './row-form.tsx'
import { useRowForm } from './use-row-form.ts'

interface Props {
  section: AdministeredList
  /** Absent: one is added. */
  rowKey?: string
  /** It was added a moment ago. */
  isNew?: boolean
}

/** One row of a list: to be added, or changed. */
export function RowPage({ section, rowKey, isNew = false }: Props) {
  const { call } = useAdministering()
  const query = rowKey === undefined ? { q: '' } : { key: rowKey }
  const answer = useQuery(['row', section.kind, query], (signal) =>
    call('administrationList', { params: { kind: section.kind }, query, signal }),
  )
  const { value } = answer
  if (answer.refusal && !value)
    return <Apart section={section} words={<TroubleLine refusal={answer.refusal} again={answer.again} />} />
  if (!value) return <Apart section={section} words={<p aria-busy="true">Abriendo…</p>} />
  const row = rowKey === undefined ? undefined : value.rows[0]
  if (rowKey !== undefined && !row)
    return <Apart section={section} words={<p>Ya no está en la lista, o su dirección no existe.</p>} />
  return <Known section={section} row={row} list={value} isNew={isNew} />
}

const backTo = (section: AdministeredList) => ({ href: addressOf(section), text: kindOf(section).title })

const Apart = ({ section, words }: { section: AdministeredList; words: ReactNode }) => (
  <>
    <PageHead title={kindOf(section).title} back={backTo(section)} />
    {words}
  </>
)

interface KnownProps {
  section: AdministeredList
  row: CurrentRow | undefined
  list: AdministrationList
  isNew: boolean
}

function Known({ section, row, list, isNew }: KnownProps) {
  const kind = kindOf(section)
  const { go } = useAdministering()
  const form = useRowForm(kind, row)
  const [savedAt, setSavedAt] = useState<Date>()
  const save = async () => {
    const key = await form.save()
    if (key === undefined) return
    announce(row ? 'Guardado' : `Quedó agregado: ${kind.one}`)
    setSavedAt(new Date())
    if (!row) go(addressOf(section, 'cambiar', { fila: key, nueva: 'si' }), true)
  }
  const remove = async () => {
    if (!section.removedBy) return
    const key = await form.remove(section.removedBy.column, section.removedBy.value)
    if (key === undefined) return
    announce('Se quitó')
    go(addressOf(section))
  }
  return (
    <>
      <PageHead
        title={row ? titleOf(section, row) : `Agregar ${kind.one}`}
        back={backTo(section)}
        help={!row && kind.help}
      >
        {row && isNew && (
          <Anchor href={addressOf(section, 'agregar')} className={buttonClass({ size: 'md' })}>
            <Icon name="plus" small /> Agregar {kind.one}
          </Anchor>
        )}
      </PageHead>
      <div className={styles.page}>
        <RowForm
          kind={kind}
          isNew={!row}
          without={section.removedBy?.value === 'no' ? section.removedBy.column : undefined}
          form={form}
          choices={list.choices}
          onSave={() => void save()}
          done={<Done savedAt={savedAt} isNew={isNew} />}
        >
          {row && section.removedBy && (
            <Button size="md" onClick={() => void remove()} blocked={form.busy}>
              Quitar
            </Button>
          )}
        </RowForm>
        {row && section.kind === 'users' && <PersonPanels row={row} />}
        {row && section.kind === 'periods' && <OpeningPanel year={Number(row.values['year'])} />}
      </div>
    </>
  )
}

const titleOf = (section: AdministeredList, { values, key }: CurrentRow): string => {
  const name = values[section.shows[0] ?? ''] || key
  return section.kind === 'periods' ? `Período ${name}` : name
}

function Done({ savedAt, isNew }: { savedAt: Date | undefined; isNew: boolean }) {
  if (savedAt) return <State tone="ok">Guardado a las {printTime(savedAt)}</State>
  return isNew ? <State tone="ok">Quedó en la lista</State> : null
}
