import { Button } from '../ui/button.tsx'
import { Paging } from '../ui/list/paging.tsx'
import { printCount } from './words.ts'

interface Props {
  list: { readonly matching: number; readonly pageSize: number }
  page: number
  many: string
  onPage: (page: number) => void
}

/** Pages, when there is more than one. */
export function ListPaging({ list: { matching, pageSize }, page, many, onPage }: Props) {
  const pages = Math.ceil(matching / pageSize)
  if (pages <= 1) return null
  const first = (page - 1) * pageSize + 1
  const last = Math.min(matching, first + pageSize - 1)
  return (
    <Paging>
      <Button blocked={page <= 1} onClick={() => onPage(page - 1)}>
        Anterior
      </Button>
      <span aria-current="page">
        Página {page} de {pages}, {many} {printCount(first)} a {printCount(last)} de {printCount(matching)}
      </span>
      <Button blocked={page >= pages} onClick={() => onPage(page + 1)}>
        Siguiente
      </Button>
    </Paging>
  )
}
