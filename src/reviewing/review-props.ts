import type { AccountStore } from '../drafts/store/account-store.ts'
import type { Examination } from '../engine/examination.ts'
import type { CellAddress } from '../ficha/address.ts'
import type { Edition } from '../ficha/edition.ts'
import type { ObservedPlace } from '../ficha/observation.ts'
import type { Submission, Who } from '../protocol/bodies.ts'
import type { Call } from '../protocol/client.ts'
import type { Observation, Review } from '../protocol/review.ts'
import type { Authorship } from '../showing/why/authorship.ts'
import type { Reviewing } from './reviewing.ts'
import type { ListAddress, ListWalk } from './walked-list.ts'

/** Who is signed in, and the way out. */
export interface AccountProps {
  who: Who
  onSignOut: () => void
}

/** What the page of a review is given by the app: where it stands, and the world. */
export interface ReviewPageProps extends AccountProps {
  call: Call
  /** Id of the ficha. */
  ficha: string
  findEdition: (id: number) => Edition | undefined
  /** What is on screen: a section of the ficha, or a view of the whole. The first section when absent. */
  section: string | undefined
  hrefOf: (section: string) => string
  /** Opens a section or a view, as its link does. */
  onGo: (section: string) => void
  /** Opens with the composer at the first section: O in the Bandeja. */
  observesFirst?: boolean
  /** Where the Bandeja shows a list, by its filters, order and page. */
  inboxHrefOf: (address: ListAddress) => string
  hrefOfFicha: (ficha: string) => string
  /** Where this person's drafts of observations and evaluations are kept on this device. */
  store: AccountStore
}

/** The page with a submission on it that could be read. */
export interface DeskProps extends ReviewPageProps {
  /** The list that one came from, where this ficha stood in it. */
  inboxHref: string
  walk: ListWalk | undefined
  submission: Submission
  examination: Examination
  review: Review
  readSubmissionAgain: () => void
  readReviewAgain: () => void
}

/** What views are drawn with: the desk, the review, how to go to a cell, and what is known of who wrote it. */
export interface ViewProps extends DeskProps {
  reviewing: Reviewing
  go: (cell: CellAddress) => void
  goToPlace: (place: ObservedPlace) => void
  whoOf: (cell: CellAddress) => Authorship
  /** Opens the thread of an observation beside the ficha. */
  readObservation: (observation: Observation) => void
  /** The cell, row, section or finding that has the focus on this view, or had it last. */
  placeInFocus: ObservedPlace | undefined
  /** Keys of one character are on. */
  singleKeys: boolean
}
