import { useId } from 'react'
import { useForm } from 'react-hook-form'
import type { Refusal } from '../../asking/refusal.ts'
import { TroubleLine } from '../../asking/trouble.tsx'
import { useQuery } from '../../asking/use-query.ts'
import type { CurrentRow, RowChange } from '../../protocol/administration.ts'
import { LOADS } from '../../protocol/loads/loads.ts'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { LabelledField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Select } from '../../ui/inputs.tsx'
import { useAdministering } from '../administering-context.ts'
import { byColumns, type FormTexts } from '../form-text.ts'
import styles from '../panel.module.css'
import { ReferenceInput } from '../reference-input.tsx'
import { useAct } from '../use-act.ts'

const { assignments } = LOADS
const BY_COLUMNS = byColumns(assignments, true)
const ROLES = assignments.columns.role.cell.options ?? []

/** The services and ministries of a person: each can be taken away, and one more given in a role that they hold. */
export function AssignmentsPanel({ user, held }: { user: string; held: readonly string[] }) {
  const { call } = useAdministering()
  const query = { by: 'user', is: user }
  const answer = useQuery(['list', 'assignments', query], (signal) =>
    call('administrationList', { params: { kind: 'assignments' }, query, signal }),
  )
  const rows = answer.value?.rows
  const roles = ROLES.filter((role) => held.includes(role))
  return (
    <section className={styles.panel} aria-labelledby="asignaciones">
      <h2 id="asignaciones">Servicios y ministerios</h2>
      {answer.refusal && <TroubleLine refusal={answer.refusal} again={answer.again} />}
      {rows?.length === 0 && <p className="sm dim">Todavía ninguno.</p>}
      {rows && rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map((row) => (
            <Assigned key={row.key} row={row} />
          ))}
        </ul>
      )}
      {roles.length > 0 ? (
        <Assign user={user} roles={roles} />
      ) : (
        <p className="sm dim">Se asignan a una contraparte, un sectorialista o un coordinador: dele antes ese rol.</p>
      )}
    </section>
  )
}

/** A change of one assignment. */
function useChange() {
  const { call } = useAdministering()
  return useAct((act: string, change: RowChange) =>
    call('administrationChanges', { params: { kind: 'assignments' }, body: { act, changes: [change] } }),
  )
}

function Assigned({ row }: { row: CurrentRow }) {
  const change = useChange()
  const { institution = '', role = '' } = row.values
  const remove = async () => {
    const done = await change.run({ key: row.key, version: row.version, values: { assigned: 'no' } })
    if (done.is === 'ok') announce(`Se quitó ${institution}`)
  }
  return (
    <li>
      <div className={styles.assigned}>
        <span>
          <b>{institution}</b>
          <span className="sm dim">{role}</span>
        </span>
        <Button look="subtle" onClick={() => void remove()} blocked={change.busy} aria-label={`Quitar ${institution}`}>
          <Icon name="trash" small />
        </Button>
      </div>
      {change.refusal && <TroubleLine refusal={change.refusal} />}
    </li>
  )
}

function Assign({ user, roles }: { user: string; roles: readonly string[] }) {
  const names = useId()
  const change = useChange()
  const form = useForm<FormTexts, FormTexts>({
    defaultValues: { user, institution: '' },
    resolver: BY_COLUMNS,
  })
  const typed = form.watch()
  const role = roles.find((one) => one === typed['role']) ?? roles[0]!
  const add = async ({ institution = '' }: FormTexts) => {
    const done = await change.run({ key: null, version: null, values: { user, role, institution } })
    if (done.is !== 'ok') return
    announce(`Se asignó ${institution}`)
    form.reset({ user, role, institution: '' })
  }
  const why = form.formState.errors['institution']?.message ?? problemOf(change.refusal)
  return (
    <form className={styles.assign} onSubmit={form.handleSubmit(add)} autoComplete="off">
      <LabelledField id={`${names}-role`} label="Como">
        {(control) => (
          <Select {...control} value={role} onChange={(event) => form.setValue('role', event.target.value)}>
            {roles.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        )}
      </LabelledField>
      <LabelledField id={`${names}-institution`} label="Servicio o ministerio" error={why}>
        {(control) => (
          <ReferenceInput
            names={control}
            to="institutions"
            text={typed['institution'] ?? ''}
            onType={(text) => form.setValue('institution', text, { shouldValidate: form.formState.isSubmitted })}
          />
        )}
      </LabelledField>
      <Button type="submit" size="md" blocked={change.busy}>
        <Icon name="plus" small /> Asignar
      </Button>
      {change.refusal && !why && <TroubleLine refusal={change.refusal} stays="Lo escrito sigue aquí." />}
    </form>
  )
}

/** What the server has against this assignment, to be said under its input. */
function problemOf(refusal: Refusal | undefined): string | undefined {
  if (refusal?.is !== 'problem' || refusal.problem.code !== 'not-accepted') return undefined
  return refusal.problem.refusedRows?.flatMap((row) => row.problems.map(({ what }) => what)).join(' ')
}
