import type { Logger } from 'pino'
import type { Log } from './ports.ts'

/** The log as lines of JSON. Of an error only its kind and where it rose: its message may quote what a person typed. */
export const pinoLog = (logger: Logger): Log => ({
  request: (line) => logger.info(line, 'request'),
  failure: (request, error) => logger.error({ request, ...describeError(error) }, 'failure'),
})

export function describeError(error: unknown): { error: string; code?: string; frames: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, frames: [] }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { error: error.name, code, frames: frames.slice(0, 12).map((line) => line.trim()) }
}
