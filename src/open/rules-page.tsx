import { useEffect, useMemo, useState } from 'react'
import type { CatalogueEntry } from '../engine/catalogue/catalogue.ts'
import { groupBySection, searchCatalogue } from '../engine/catalogue/catalogue-search.ts'
import { type HomeLink, OpenPage } from './open-page.tsx'
import { RuleEntry } from './rule-entry.tsx'
import { RulesControls } from './rules-controls.tsx'
import styles from './rules-page.module.css'
import { type RulesAddress, readRulesAddress } from './rules-query.ts'
import { useGoToRule } from './use-go-to-rule.ts'

interface Props {
  catalogue: readonly CatalogueEntry[]
  /** Filters, as the address says them. */
  query: RulesAddress
  onQuery: (next: RulesAddress) => void
  /** The rule that the address names: the page opens at it. */
  rule?: string | undefined
  hrefOf: (rule: string) => string
  home: HomeLink
}

/** 'Qué revisa Cuadra': every rule, to be read by anybody. */
export function RulesPage({ catalogue, query, onQuery, rule, hrefOf, home }: Props) {
  const [typed, setTyped] = useState(query.q ?? '')
  const { edition, severity } = readRulesAddress(query)
  const found = useMemo(
    () => searchCatalogue(catalogue, { text: typed, edition, severity }),
    [catalogue, typed, edition, severity],
  )
  const isFiltered = typed.trim() !== '' || edition !== undefined || severity !== undefined
  useKeptInAddress(typed, query, onQuery)
  useGoToRule(rule)
  const clear = () => {
    setTyped('')
    onQuery({})
  }
  return (
    <OpenPage title="Qué revisa Cuadra" home={home} current="/reglas">
      <div className={styles.body}>
        <h1>Qué revisa Cuadra</h1>
        <p className={styles.lead}>
          Cada regla dice qué mira, qué hace cuando no se cumple y desde qué edición. Los ejemplos salen de examinar una
          ficha de muestra con las mismas reglas que revisan la suya. La fuente dice dónde se puede leer: una ficha
          publicada, un decreto, el formulario; «revisión propia de Cuadra» es una regla que no está en ninguno y que se
          agregó para encontrar errores.
        </p>
        <RulesControls
          catalogue={catalogue}
          query={query}
          onQuery={onQuery}
          typed={typed}
          onType={setTyped}
          count={found.length}
          onClear={isFiltered ? clear : undefined}
        />
        {rule && !found.some(({ entry }) => entry.id === rule) && (
          <p role="alert">
            {catalogue.some(({ id }) => id === rule)
              ? `La regla «${rule}» no está entre las que muestran estos filtros.`
              : `No hay una regla con el identificador «${rule}». Búsquela por su nombre.`}
          </p>
        )}
        {found.length === 0 && (
          <p className={styles.none}>Ninguna regla contiene esas palabras. Pruebe con menos, o quite un filtro.</p>
        )}
        {groupBySection(found).map(({ title, rules }) => (
          <section key={title} className={styles.group} aria-label={title}>
            <h2>{title}</h2>
            <div className="box">
              {rules.map(({ entry, shown }) => (
                <RuleEntry
                  key={entry.id}
                  entry={entry}
                  shown={shown}
                  onlyEdition={edition}
                  href={hrefOf(entry.id)}
                  current={entry.id === rule}
                />
              ))}
            </div>
          </section>
        ))}
      </div>
    </OpenPage>
  )
}

/** After a pause of this long, what was typed stands in the address. */
const PAUSE_MS = 300

function useKeptInAddress(typed: string, query: RulesAddress, onQuery: (next: RulesAddress) => void): void {
  useEffect(() => {
    if (typed.trim() === (query.q ?? '')) return
    const pause = setTimeout(() => {
      const { q: _, ...others } = query
      onQuery(typed.trim() ? { ...others, q: typed.trim() } : others)
    }, PAUSE_MS)
    return () => clearTimeout(pause)
  }, [typed, query, onQuery])
}
