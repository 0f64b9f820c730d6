import type { Panel } from '../../protocol/panel.ts'
import type { QuerySentOf } from '../../protocol/routes.ts'

type Filters = QuerySentOf<'inbox'>

/** What each part of the panel is drawn with. */
export interface PanelPart {
  readonly panel: Panel
  /** The Bandeja with the fichas behind a number; undefined for who has none. */
  readonly hrefOf: ((filters: Filters) => string) | undefined
}
