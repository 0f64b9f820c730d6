import { useEffect, useRef } from 'react'
import type { InboxCounts, InboxPage } from '../../protocol/inbox.ts'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { Paging } from '../../ui/list/paging.tsx'
import { printHowMany } from '../status-words.ts'

/** '51–100 de 3.000' */
export function positionWords({ first, rows }: InboxPage, counts: InboxCounts | undefined): string {
  const shown = `${printHowMany(first)}–${printHowMany(first + rows.length - 1)}`
  return counts ? `${shown} de ${printHowMany(counts.matching)}` : shown
}

interface Props {
  page: InboxPage
  counts: InboxCounts | undefined
  turn: (by: number) => void
  toFirst: () => void
}

/** Which of them are shown, and the pages beside this one; nothing when there is only one. */
export function InboxPaging({ page, counts, turn, toFirst }: Props) {
  const { previous, next, first } = page
  const words = positionWords(page, counts)
  const before = useRef(first)
  useEffect(() => {
    if (before.current === first) return
    before.current = first
    announce(`Fichas ${words}`)
  }, [first, words])
  if (previous === null && next === null) return null
  return (
    <Paging>
      <Button look="subtle" blocked={previous === null} onClick={toFirst}>
        Primera
      </Button>
      <Button blocked={previous === null} onClick={() => turn(-1)}>
        Anterior
      </Button>
      <span aria-current="page">{words}</span>
      <Button blocked={next === null} onClick={() => turn(1)}>
        Siguiente
      </Button>
    </Paging>
  )
}
