import { refused } from '../../outcome.ts'
import type { Decide } from './kind.ts'

export const publish: Decide<'publish'> = async () => refused('unavailable')
