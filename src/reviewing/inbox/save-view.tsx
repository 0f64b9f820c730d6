import { type FormEvent, useEffect, useRef, useState } from 'react'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { useDisclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import styles from './inbox-views.module.css'
import { LONGEST_NAME } from './saved-views.ts'

interface Props {
  onSave: (name: string) => void
  /** Names that stand: saving under one of them replaces it, and says so. */
  taken: readonly string[]
}

/** 'Guardar vista': a name for the filters and the order as they are, on this device. */
export function SaveView({ onSave, taken }: Props) {
  const naming = useDisclosure()
  const [name, setName] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (naming.open) field.current?.focus()
  }, [naming.open])
  const save = (event: FormEvent) => {
    event.preventDefault()
    const said = name.trim()
    if (said === '') return field.current?.focus()
    onSave(said)
    setName('')
    naming.close()
    announce(`Se guardó la vista ${said} en este equipo.`)
  }
  return (
    <>
      <Button look="subtle" {...naming.button} className={styles.save}>
        <Icon name="plus" small /> Guardar vista
      </Button>
      {naming.open && (
        <form {...naming.panel} className={styles.naming} onSubmit={save}>
          <TextInput
            ref={field}
            value={name}
            maxLength={LONGEST_NAME}
            onChange={(event) => setName(event.target.value)}
            aria-label="Nombre de la vista"
            placeholder="Nombre de la vista"
            aria-describedby="guardar-vista-donde"
          />
          <Button type="submit" look="fill">
            {taken.includes(name.trim()) ? 'Reemplazar' : 'Guardar'}
          </Button>
          <Button look="subtle" onClick={naming.close}>
            Cancelar
          </Button>
          <span id="guardar-vista-donde" className="xs dim">
            Queda en este equipo, con los filtros y el orden.
          </span>
        </form>
      )}
    </>
  )
}
