import { build } from './build.ts'
import { RunningServer } from './scenarios/running.ts'

/** Before the scenarios: what they run, and the examples of a first start, which each server gets a copy of. */
export async function setup(): Promise<() => Promise<void>> {
  build('web', 'node', 'demo')
  const first = new RunningServer()
  await first.start()
  await first.stop()
  process.env['TEST_SERVER_FOLDER'] = first.folder
  return async () => {
    delete process.env['TEST_SERVER_FOLDER']
    await first.close()
  }
}
