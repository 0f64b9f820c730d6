import type { LoadKindId } from '../../../protocol/loads/load-kind.ts'
import { ofAssignments } from './of-assignments.ts'
import { ofAverages, ofHistory } from './of-former-years.ts'
import { ofInstitutions } from './of-institutions.ts'
import { ofPeriods } from './of-periods.ts'
import { ofProgrammes } from './of-programmes.ts'
import { ofUsers } from './of-users.ts'
import type { TakingBack } from './taking-back.ts'

/** How the rows of each list are taken back. */
export const TAKING_BACK: Readonly<Record<LoadKindId, TakingBack>> = {
  institutions: ofInstitutions,
  programmes: ofProgrammes,
  users: ofUsers,
  assignments: ofAssignments,
  periods: ofPeriods,
  averages: ofAverages,
  history: ofHistory,
}
