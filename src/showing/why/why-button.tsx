import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import type { CellAddress } from '../../ficha/address.ts'
import { classes } from '../../ui/classes.ts'
import { useDisclosure } from '../../ui/disclosure.tsx'
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

/** A computed figure that says why when asked. It floats over tables, since these cut what hangs out of them. */
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
        <Floating over={asked.button.ref} close={asked.close}>
          <div {...asked.panel}>
            <Why {...why} onGo={onGo && leave} onClose={asked.close} />
          </div>
        </Floating>
      )}
    </>
  )
}

interface FloatingProps {
  over: { readonly current: HTMLElement | null }
  close: () => void
  children: ReactNode
}

/** Under its button when there is room, else over it; it follows while the page scrolls. */
function position(box: HTMLElement, over: HTMLElement): void {
  const at = over.getBoundingClientRect()
  const [width, height] = [box.offsetWidth, box.offsetHeight]
  const left = Math.max(8, Math.min(at.left + at.width / 2 - width / 2, window.innerWidth - width - 8))
  const below = at.bottom + 8
  const top = below + height > window.innerHeight - 8 ? Math.max(8, at.top - height - 8) : below
  box.style.left = `${left}px`
  box.style.top = `${top}px`
}

function Floating({ over, close, children }: FloatingProps) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const [shown, button] = [box.current, over.current]
    if (!shown || !button) return
    shown.showPopover?.()
    const follow = () => position(shown, button)
    follow()
    const sizes = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(follow)
    sizes?.observe(shown)
    window.addEventListener('scroll', follow, true)
    window.addEventListener('resize', follow)
    return () => {
      sizes?.disconnect()
      window.removeEventListener('scroll', follow, true)
      window.removeEventListener('resize', follow)
    }
  }, [over])
  usePressOutside(box, over, close)
  return (
    <div ref={box} popover="manual" className={classes(styles.floating)} role="dialog" aria-label="¿Por qué?">
      {children}
    </div>
  )
}

/** A press elsewhere closes it; the focus goes where the press was. */
function usePressOutside(box: FloatingProps['over'], over: FloatingProps['over'], close: () => void): void {
  useEffect(() => {
    const press = (event: PointerEvent) => {
      const target = event.target as Node
      if (!box.current?.contains(target) && !over.current?.contains(target)) close()
    }
    document.addEventListener('pointerdown', press)
    return () => document.removeEventListener('pointerdown', press)
  })
}
