import { type ComponentProps, type DragEvent, type ReactNode, useId, useState } from 'react'
import { buttonClass } from './button.tsx'
import { classes } from './classes.ts'
import styles from './file-drop.module.css'
import { State } from './state.tsx'

interface Props extends Pick<ComponentProps<'input'>, 'accept' | 'multiple'> {
  /** What to do: 'Elija un archivo, o suéltelo aquí'. */
  title: string
  button: string
  onFiles: (files: readonly File[]) => void
  className?: string | undefined
  /** What was wrong with the file that was chosen, told under it. */
  problem?: string | undefined
  /** Which files. */
  children: ReactNode
}

/** Chooses files, or takes those that are dropped. */
export function FileDrop({ title, button, onFiles, className, problem, children, ...input }: Props) {
  const id = useId()
  const [over, setOver] = useState(false)
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files])
  }
  const hover = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div className={className}>
      <label
        htmlFor={id}
        className={classes(styles.drop, over && styles.over)}
        onDragOver={hover}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <b>{title}</b>
        <span className="dim">{children}</span>
        <span className={classes(buttonClass({ look: 'fill', size: 'md' }), styles.button)}>{button}</span>
        <input
          {...input}
          id={id}
          type="file"
          aria-describedby={problem ? `${id}-problem` : undefined}
          aria-invalid={problem ? true : undefined}
          className="vh"
          onChange={({ currentTarget }) => {
            take(currentTarget.files)
            // The same file again, once it was mended.
            currentTarget.value = ''
          }}
        />
      </label>
      <div role="alert">
        {problem && (
          <p id={`${id}-problem`} className={styles.problem}>
            <State tone="err" wraps>
              {problem}
            </State>
          </p>
        )}
      </div>
    </div>
  )
}
