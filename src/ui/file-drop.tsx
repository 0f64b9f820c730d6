import { type ComponentProps, type DragEvent, type ReactNode, useId, useState } from 'react'
import { buttonClass } from './button.tsx'
import { classes } from './classes.ts'
import styles from './file-drop.module.css'

interface Props extends Pick<ComponentProps<'input'>, 'accept' | 'multiple' | 'aria-describedby' | 'aria-invalid'> {
  /** What to do: 'Elija un archivo, o suéltelo aquí'. */
  title: string
  button: string
  onFiles: (files: readonly File[]) => void
  className?: string | undefined
  /** Which files. */
  children: ReactNode
}

/** Chooses files, or takes those that are dropped. */
export function FileDrop({ title, button, onFiles, className, children, ...input }: Props) {
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
    <label
      htmlFor={id}
      className={classes(styles.drop, over && styles.over, className)}
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
        className="vh"
        onChange={({ currentTarget }) => {
          take(currentTarget.files)
          // The same file again, once it was mended.
          currentTarget.value = ''
        }}
      />
    </label>
  )
}
