import { isUnderReview } from '../../ficha/status.ts'
import type { Submission } from '../../protocol/bodies.ts'
import type { Review } from '../../protocol/review.ts'
import { CHILE, printDay, printMoment } from '../../ui/print-time.ts'
import styles from '../review-screen.module.css'
import { sinceWords, waitWords } from './since-words.ts'

/** Under the list: who sent it and when, until when the institution has time, who is in charge. */
export function DeskFacts({ submission: { receipt }, review }: { submission: Submission; review: Review }) {
  return (
    <>
      Enviada el {printMoment(receipt.at, CHILE)} por {receipt.by.name}
      <span className={styles.onPhone}>
        {isUnderReview(review.status) ? `, ${waitWords(review, receipt.at)}` : `; ${sinceWords(review, receipt.at)}`}
      </span>
      <br />
      Plazo: {printDay(review.closes, CHILE)}
      {review.isExtended && ', extendido'}
      <br />
      {review.reviewer ? `A cargo de ${review.reviewer.name}` : 'A cargo de quienes revisan el servicio'}
    </>
  )
}
