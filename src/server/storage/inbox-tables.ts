import type { Matter } from '../../ficha/notice.ts'
import type { Status } from '../../ficha/status.ts'

/** What the Bandeja and the notices are read from: nothing that doesn't stand elsewhere too. */
export interface InboxTables {
  /**
   * A row per ficha with what the Bandeja sorts, filters and searches by, kept by storage/inbox-rows.ts. Empty text
   * stands for none, so that every column can be compared.
   */
  inbox: {
    fichaId: string
    programmeId: string
    serviceId: string
    ministryId: string
    reviewerId: string
    year: number
    status: Status
    /** Position of its status along the way. */
    stage: number
    /** The iteration that holds; 0 when there is none. */
    iteration: number
    /** Names as they are read. */
    programmeName: string
    serviceName: string
    ministryName: string
    /** Names as they are sorted, and everything that is searched, one a line. */
    programme: string
    service: string
    search: string
    /** Of the iteration that holds. */
    actId: string | null
    sentAt: string | null
    folio: string | null
    findingCount: number
    openCount: number
    answeredCount: number
    /** Both together. */
    observations: number
    openedAt: string | null
    /** 0: nothing lies with the institution; 1: it hasn't seen what does; 2: it has. */
    opened: number
    movedAt: string
    /** `movedAt` of what waits for somebody; after all times for the rest. */
    waitsSince: string
    /** Of its period, and its own deadline or its period's. */
    opens: string
    closes: string
  }
  /** What there is to tell of each ficha (ficha/notice.ts), once for all people; `reviewerId` is '' when there is none. */
  matters: {
    actId: string
    fichaId: string
    matter: Exclude<Matter, 'late'>
    at: string
    byId: string
    serviceId: string
    reviewerId: string
    closes: string
  }
}
