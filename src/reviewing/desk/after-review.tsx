import { A_WHILE, useQuery } from '../../asking/use-query.ts'
import { isUnderReview } from '../../ficha/status.ts'
import type { Call } from '../../protocol/client.ts'
import type { Review } from '../../protocol/review.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { buttonClass } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'

interface Props {
  review: Review
  call: Call
  inboxHref: string
  evaluationHref: string
  hrefOfFicha: (ficha: string) => string
}

/** Once it is decided: on to its evaluation, to the next ficha that waits, or back to the Bandeja. */
export function AfterReview(props: Props) {
  const { review, inboxHref, evaluationHref } = props
  if (isUnderReview(review.status)) return null
  return (
    <>
      {review.may.includes('evaluate') && (
        <Anchor href={evaluationHref} className={buttonClass({ size: 'md', look: 'fill' })}>
          <Icon name="pen" small /> Evaluar
        </Anchor>
      )}
      <NextFicha {...props} />
      <Anchor href={inboxHref} className={buttonClass({ size: 'md' })}>
        Volver a la bandeja
      </Anchor>
    </>
  )
}

/** Of those that lie with the reviewers, the one that has waited longest. */
function NextFicha({ review, call, hrefOfFicha }: Props) {
  const { value } = useQuery(
    ['inbox', 'next'],
    (signal) => call('inbox', { query: { sort: 'waiting', dir: 'desc' }, signal }),
    {
      maxAge: A_WHILE,
    },
  )
  const next = value?.rows.find(({ id, status }) => id !== review.id && isUnderReview(status))
  if (!next) return null
  return (
    <Anchor href={hrefOfFicha(next.id)} className={buttonClass({ size: 'md' })} title={next.programme}>
      Siguiente ficha <Icon name="right" small />
    </Anchor>
  )
}
