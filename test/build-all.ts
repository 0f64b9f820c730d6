import { build } from './build.ts'

/** Before the scenarios. */
export const setup = (): void => build('web', 'node', 'demo')
