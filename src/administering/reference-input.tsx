import { useEffect, useId, useState } from 'react'
import { useQuery } from '../asking/use-query.ts'
import type { CurrentRow } from '../protocol/administration.ts'
import type { LoadKindId } from '../protocol/loads/load-kind.ts'
import type { ControlNames } from '../ui/field.tsx'
import { TextInput } from '../ui/inputs.tsx'
import { useAdministering } from './administering-context.ts'

/** How a row of another list is named in an input, and what says of it which one it is. */
const NAMED: Partial<Record<LoadKindId, { readonly by: string; readonly says: string }>> = {
  institutions: { by: 'name', says: 'ministry' },
  programmes: { by: 'code', says: 'name' },
  users: { by: 'user', says: 'name' },
  periods: { by: 'year', says: 'opens' },
}

/** After a pause of this long, what was typed is searched. */
const PAUSE_MS = 200

interface Props {
  names: ControlNames
  to: LoadKindId
  text: string
  onType: (text: string) => void
}

/** An input that names a row of another list: it searches there while typing, and says which one it is. */
export function ReferenceInput({ names, to, text, onType }: Props) {
  const list = useId()
  const { by, says } = NAMED[to] ?? { by: 'name', says: 'code' }
  const rows = useSearch(to, text)
  const found = rows.find((row) => row.values[by] === text)
  return (
    <>
      <TextInput
        {...names}
        value={text}
        onChange={(event) => onType(event.target.value)}
        list={list}
        autoComplete="off"
        spellCheck={false}
      />
      <datalist id={list}>
        {rows.map((row) => (
          <option key={row.key} value={row.values[by]}>
            {row.values[says]}
          </option>
        ))}
      </datalist>
      {found?.values[says] && <p className="sm dim">{found.values[says]}</p>}
    </>
  )
}

function useSearch(kind: LoadKindId, text: string): readonly CurrentRow[] {
  const { call } = useAdministering()
  const [q, setQ] = useState(text)
  useEffect(() => {
    const pause = setTimeout(() => setQ(text), PAUSE_MS)
    return () => clearTimeout(pause)
  }, [text])
  const asked = { q: q.trim() || undefined }
  const answer = useQuery(
    ['list', kind, asked],
    (signal) => call('administrationList', { params: { kind }, query: asked, signal }),
    { carry: true },
  )
  return answer.value?.rows ?? []
}
