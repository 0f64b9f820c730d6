import { lazy, type ReactNode, Suspense } from 'react'
import { useDisclosure } from '../../ui/disclosure.tsx'
import styles from './why.module.css'
import type { WhyAccess, WhyQuestion } from './why-context.ts'

// Comes when somebody asks; the service worker keeps it for when there is no network.
const WhyBox = lazy(() => import('./why-box.tsx').then((all) => ({ default: all.WhyBox })))

interface Props extends WhyAccess {
  asks: WhyQuestion
  /** The figure as printed. */
  children: ReactNode
  /** Its name, for those who hear the button: 'Gasto por beneficiario 2023'. */
  label: string
  /** figure: the figure itself is the button · link: words beside a finding. */
  look?: 'figure' | 'link'
  /** -1 in a sheet, whose cells are the only tab stop. */
  tabIndex?: number | undefined
}

/** A computed figure that says why when asked. */
export function WhyButton({ children, label, look = 'figure', tabIndex, ...why }: Props) {
  const disclosure = useDisclosure()
  return (
    <>
      <button
        type="button"
        {...disclosure.button}
        tabIndex={tabIndex}
        className={look === 'figure' ? styles.figure : styles.link}
      >
        {children}
        <span className="vh">{look === 'figure' ? `. ¿Por qué? ${label}` : ` ${label}`}</span>
      </button>
      {disclosure.open && (
        <Suspense>
          <WhyBox {...why} disclosure={disclosure} />
        </Suspense>
      )}
    </>
  )
}
