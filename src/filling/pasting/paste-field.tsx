import { type ClipboardEvent, useEffect, useRef } from 'react'
import type { Section } from '../../ficha/section.ts'
import type { Clipboard } from '../../importing/sources/read-clipboard.ts'
import { Button } from '../../ui/button.tsx'
import { LabelledField } from '../../ui/field.tsx'
import { Select, TextArea } from '../../ui/inputs.tsx'
import { type PastePart, pasteParts } from './paste-parts.ts'
import { titleOf } from './paste-target.ts'
import styles from './pasting.module.css'

interface Props {
  part: PastePart
  onPart: (part: PastePart) => void
  section: Section
  /** Why what was pasted can't be proved. */
  problem: string | undefined
  onPaste: (clipboard: Clipboard) => void
  onClose: () => void
}

/** Where a block is pasted by whoever has no cell at hand: on a phone, or with the mouse. */
export function PasteField({ part, onPart, section, problem, onPaste, onClose }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const parts = pasteParts(section)
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const [text, html] = [event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html')]
    if (text + html === '') return
    event.preventDefault()
    onPaste({ text, html })
  }
  return (
    <main className={styles.main} id="contenido">
      <h1 className={styles.section}>{section.title}</h1>
      <section className={styles.panel} role="dialog" aria-labelledby="pegar-titulo">
        <div className={styles.top}>
          <h2 id="pegar-titulo">Pegar en {titleOf(part)}</h2>
        </div>
        <div className={styles.field}>
          {parts.length > 1 && (
            <LabelledField id="pegar-donde" label="En qué tabla">
              {(names) => (
                <Select
                  {...names}
                  value={parts.indexOf(part)}
                  onChange={(event) => onPart(parts[Number(event.target.value)] ?? part)}
                >
                  {parts.map((one, index) => (
                    <option key={one.title} value={index}>
                      {one.title}
                    </option>
                  ))}
                </Select>
              )}
            </LabelledField>
          )}
          <LabelledField
            id="pegar-aqui"
            label="Pegue aquí lo que copió de la planilla"
            help="Con los nombres de las filas y los encabezados se reconoce mejor. Nada cambia hasta que lo revise y acepte."
            error={problem}
          >
            {(names) => <TextArea {...names} ref={field} rows={6} onPaste={paste} autoComplete="off" />}
          </LabelledField>
        </div>
        <div className={styles.foot}>
          <Button size="md" onClick={onClose}>
            Cancelar
          </Button>
          <span className="grow" />
          <Button look="fill" size="md" onClick={() => onPaste({ text: field.current?.value ?? '', html: '' })}>
            Revisar
          </Button>
        </div>
      </section>
    </main>
  )
}
