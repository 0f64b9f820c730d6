import { spawnSync } from 'node:child_process'

/** Builds what is older than its sources, so that no test is told of what stood before. */
export function build(...targets: ('web' | 'node' | 'demo')[]): void {
  const { status } = spawnSync(process.execPath, ['.ci/prepare.mjs', ...targets], { stdio: ['ignore', 2, 2] })
  if (status !== 0) throw new Error(`could not build ${targets.join(', ')}`)
}
