import { OF_DECLARATIONS } from './of-declarations.ts'
import { OF_DEVICES } from './of-devices.ts'
import { OF_PASTING } from './of-pasting.ts'
import { OF_SCREENS } from './of-screens.ts'
import { OF_SERVERS } from './of-servers.ts'
import { OF_SOURCES } from './of-sources.ts'
import { OF_WORKBOOKS } from './of-workbooks.ts'

/** At least one of every kind that the tests find; one that they let pass is a hole in them. */
export const FAULTS = [
  ...OF_DECLARATIONS,
  ...OF_DEVICES,
  ...OF_SERVERS,
  ...OF_SCREENS,
  ...OF_SOURCES,
  ...OF_PASTING,
  ...OF_WORKBOOKS,
]
