import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { use, useCallback } from 'react'
import { loadEditions } from '../../editions/load-edition.ts'
import { getSample } from '../../editions/samples/samples.ts'
import { type CatalogueEntry, catalogueOf } from '../../engine/catalogue/catalogue.ts'
import { RulesPage } from '../../open/rules-page.tsx'
import type { RulesAddress } from '../../open/rules-query.ts'
import { useSession } from '../session.tsx'

let catalogue: Promise<readonly CatalogueEntry[]> | undefined

/** Made once, when somebody opens the page, of every edition. */
function ruleCatalogue(): Promise<readonly CatalogueEntry[]> {
  catalogue ??= loadEditions().then((editions) => catalogueOf(editions, getSample))
  return catalogue
}

/** The catalogue of rules, for anybody. */
export function RulesRoute() {
  const { state } = useSession()
  const navigate = useNavigate()
  const { rule } = useParams({ from: '/reglas/{-$rule}' })
  const query = useSearch({ from: '/reglas/{-$rule}' })
  // Who filters is looking for others than the rule that brought them here.
  const ask = useCallback(
    (search: RulesAddress) =>
      void navigate({ to: '/reglas/{-$rule}', params: { rule: undefined }, search, replace: true, resetScroll: false }),
    [navigate],
  )
  return (
    <RulesPage
      catalogue={use(ruleCatalogue())}
      query={query}
      onQuery={ask}
      rule={rule}
      hrefOf={(id) => `/reglas/${id}`}
      home={{ href: '/', text: state.is === 'in' ? 'Volver al inicio' : 'Ingresar' }}
    />
  )
}
