import type { AdministrationList } from '../../protocol/administration.ts'
import type { LoadKind } from '../../protocol/loads/load-kind.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { EmptyList } from '../../ui/list/empty-list.tsx'
import { type AdministrationSearch, addressOf } from '../address.ts'
import { type AdministeredList, kindOf } from '../sections.ts'

interface Props {
  section: AdministeredList
  search: AdministrationSearch
  list: AdministrationList
  ask: (next: AdministrationSearch) => void
}

/** Why there is nothing to show, and what to do. */
export function ListEmpty({ section, search, list, ask }: Props) {
  const kind = kindOf(section)
  if (list.matching > 0)
    return (
      <EmptyList words={`Hay menos ${kind.many} que los que pide la dirección.`} title="Esta página no existe">
        <Button onClick={() => ask({ ...search, pagina: '' })}>Ir a la primera página</Button>
      </EmptyList>
    )
  if (list.all > 0)
    return (
      <EmptyList title="Nada coincide" words="Busque otra parte del nombre o quite lo que filtra.">
        <Button onClick={() => ask({})}>Limpiar</Button>
      </EmptyList>
    )
  return (
    <EmptyList
      title={`Todavía no hay ${kind.many}`}
      words={`${addWords(kind)}: antes de guardar verá fila por fila qué pasará.`}
    >
      <Anchor href={addressOf(section, 'cargar')} className={buttonClass()}>
        Cargar desde archivo
      </Anchor>
    </EmptyList>
  )
}

/** 'Agréguelos de a uno o cárguelos desde un archivo' */
const addWords = ({ isFeminine }: LoadKind): string =>
  isFeminine ? 'Agréguelas de a una o cárguelas desde un archivo' : 'Agréguelos de a uno o cárguelos desde un archivo'
