import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { TopBar, type TopLink, TopLinks } from '../ui/bar/top-bar.tsx'
import { useFocusKept } from '../ui/use-focus-kept.ts'
import { type AdministrationSearch, isDoing, RECORD } from './address.ts'
import { type Administering, AdministeringContext } from './administering-context.ts'
import styles from './administration-page.module.css'
import { ListPage } from './lists/list-page.tsx'
import { RowPage } from './lists/row-page.tsx'
import { LoadPage } from './loads/load-page.tsx'
import { PastLoadsPage } from './loads/past-loads-page.tsx'
import { TakingBackPage } from './loads/taking-back-page.tsx'
import { RecordScreen } from './record-page.tsx'
import { SectionNav } from './section-nav.tsx'
import { type AdministeredList, findSection, kindOf, SECTIONS } from './sections.ts'

interface Props extends Administering {
  /** The section as the address names it, and what is done in it. */
  slug: string | undefined
  doing: string | undefined
  search: AdministrationSearch
  /** The areas of this person, for the bar. */
  areas: readonly TopLink[]
  accountMenu: ReactNode
}

/** Administración: its sections on the left, the list, row or load of one of them in the middle. */
export function AdministrationPage({
  call,
  who,
  go,
  slug = SECTIONS[0]!.slug,
  doing,
  search,
  areas,
  accountMenu,
}: Props) {
  const section = findSection(slug)
  useFocusKept()
  const world = useMemo(() => ({ call, who, go }), [call, who, go])
  const main = useFocusOnNewPlace(`${slug} ${doing ?? ''} ${search.fila ?? ''} ${search.carga ?? ''}`)
  return (
    <AdministeringContext value={world}>
      <div className={styles.page}>
        <TopBar>
          <TopLinks links={areas} />
          <span className="grow" />
          {accountMenu}
        </TopBar>
        <SectionNav current={slug} />
        <main ref={main} className={styles.main} tabIndex={-1}>
          {section ? (
            <SectionScreen section={section} doing={doing} search={search} />
          ) : (
            <Other slug={slug} search={search} />
          )}
        </main>
      </div>
    </AdministeringContext>
  )
}

interface ScreenProps {
  section: AdministeredList
  doing: string | undefined
  search: AdministrationSearch
}

function SectionScreen({ section, doing, search }: ScreenProps) {
  const { title } = kindOf(section)
  return (
    <>
      <title>{`${title} · Administración · Cuadra`}</title>
      {!isDoing(doing) && <ListPage key={section.slug} section={section} search={search} />}
      {doing === 'agregar' && <RowPage key={`${section.slug} +`} section={section} />}
      {doing === 'cambiar' && (
        <RowPage
          key={`${section.slug} ${search.fila}`}
          section={section}
          rowKey={search.fila ?? ''}
          isNew={search.nueva !== undefined}
        />
      )}
      {doing === 'cargar' && <LoadPage key={section.slug} section={section} />}
      {doing === 'cargas' && search.carga === undefined && (
        <PastLoadsPage key={section.slug} section={section} search={search} />
      )}
      {doing === 'cargas' && search.carga !== undefined && (
        <TakingBackPage key={search.carga} section={section} load={search.carga} />
      )}
    </>
  )
}

const Other = ({ slug, search }: { slug: string; search: AdministrationSearch }) =>
  slug === RECORD ? <RecordScreen search={search} /> : <NoSection />

function NoSection() {
  return (
    <section className={styles.nothing}>
      <h1>Esta sección no existe</h1>
      <p>Elija una de la lista.</p>
    </section>
  )
}

/** Who goes to another place by keyboard is taken to it; the first one is read from its top. */
function useFocusOnNewPlace(place: string) {
  const main = useRef<HTMLElement>(null)
  const before = useRef(place)
  useEffect(() => {
    if (before.current === place) return
    before.current = place
    main.current?.focus({ preventScroll: true })
    main.current?.scrollTo?.({ top: 0 })
  }, [place])
  return main
}
