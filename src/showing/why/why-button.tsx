import type { ReactNode } from 'react'
import type { CellAddress } from '../../ficha/address.ts'
import { useDisclosure } from '../../ui/disclosure.tsx'
import { Floating } from './floating.tsx'
import styles from './why.module.css'
import { Why, type WhyProps } from './why.tsx'

type Props = Omit<WhyProps, 'onClose'> & {
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
export function WhyButton({ children, label, look = 'figure', onGo, tabIndex, ...why }: Props) {
  const asked = useDisclosure()
  const leave = (cell: CellAddress) => {
    asked.close()
    onGo?.(cell)
  }
  return (
    <>
      <button
        type="button"
        {...asked.button}
        tabIndex={tabIndex}
        className={look === 'figure' ? styles.figure : styles.link}
      >
        {children}
        <span className="vh">{look === 'figure' ? `. ¿Por qué? ${label}` : ` ${label}`}</span>
      </button>
      {asked.open && (
        <Floating over={asked.button.ref} close={asked.close} leave={asked.leave}>
          <div {...asked.panel}>
            <Why {...why} onGo={onGo && leave} onClose={asked.close} />
          </div>
        </Floating>
      )}
    </>
  )
}
