import type { CellAddress } from '../../ficha/address.ts'
import type { useDisclosure } from '../../ui/disclosure.tsx'
import { Floating } from './floating.tsx'
import { Why, type WhyProps } from './why.tsx'

/** '¿Por qué?' over the page, under its button: all of it that isn't there before somebody asks. */
export function WhyBox({ disclosure, onGo, ...why }: WhyProps & { disclosure: ReturnType<typeof useDisclosure> }) {
  const { button, panel, close, leave } = disclosure
  const closeAndGo = (cell: CellAddress) => {
    close()
    onGo?.(cell)
  }
  return (
    <Floating over={button.ref} close={close} leave={leave}>
      <div {...panel}>
        <Why {...why} onGo={onGo && closeAndGo} onClose={close} />
      </div>
    </Floating>
  )
}
