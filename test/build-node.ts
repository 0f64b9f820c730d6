import { build } from './build.ts'

/** Before the tests that start the server and the command. */
export const setup = (): void => build('node')
