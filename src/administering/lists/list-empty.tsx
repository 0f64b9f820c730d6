import type { ReactNode } from 'react'
import type { AdministrationList } from '../../protocol/administration.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { type AdministrationSearch, addressOf } from '../address.ts'
import { kindOf, type Section } from '../sections.ts'
import styles from './list-page.module.css'

interface Props {
  section: Section
  search: AdministrationSearch
  list: AdministrationList
  ask: (next: AdministrationSearch) => void
}

/** Why there is nothing to show, and what to do. */
export function ListEmpty({ section, search, list, ask }: Props) {
  const kind = kindOf(section)
  if (list.matching > 0)
    return (
      <Empty words={`Hay menos ${kind.many} que los que pide la dirección.`} title="Esta página no existe">
        <Button onClick={() => ask({ ...search, pagina: '' })}>Ir a la primera página</Button>
      </Empty>
    )
  if (list.all > 0)
    return (
      <Empty title="Nada coincide" words="Busque otra parte del nombre o quite lo que filtra.">
        <Button onClick={() => ask({})}>Limpiar</Button>
      </Empty>
    )
  return (
    <Empty
      title={`Todavía no hay ${kind.many}`}
      words="Agregue de a una en pantalla, o cárguelas todas desde un archivo: antes de guardar verá fila por fila qué pasará."
    >
      <Anchor href={addressOf(section, 'cargar')} className={buttonClass()}>
        Cargar desde archivo
      </Anchor>
    </Empty>
  )
}

function Empty({ title, words, children }: { title: string; words: string; children: ReactNode }) {
  return (
    <section className={styles.empty}>
      <h2>{title}</h2>
      <p>{words}</p>
      {children}
    </section>
  )
}
