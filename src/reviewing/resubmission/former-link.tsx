import type { Review } from '../../protocol/review.ts'
import { Anchor } from '../../ui/anchor.tsx'

/** The ficha of the year before: as it was published, or in its own review where it wasn't. */
export function FormerLink({ former, hrefOf }: Pick<Review, 'former'> & { hrefOf: (ficha: string) => string }) {
  if (!former) return null
  const { id, year, publication } = former
  return publication ? (
    <Anchor href={`/publicadas/${publication}`} className="sm nowrap">
      Ficha publicada {year}
    </Anchor>
  ) : (
    <Anchor href={hrefOf(id)} className="sm nowrap">
      Ficha {year}
    </Anchor>
  )
}
