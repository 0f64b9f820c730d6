import { type ComponentProps, useEffect, useRef } from 'react'
import styles from './page-title.module.css'

interface Props extends ComponentProps<'h1'> {
  /** False where one comes to a cell of the page: that takes the focus. */
  takesFocus?: boolean
}

/** The heading of a page takes the focus when one comes to it: who hears knows where they are, and Tab goes on from there. */
export function PageTitle({ takesFocus = true, className = styles.title, children, ...rest }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <h1 {...rest} ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}
