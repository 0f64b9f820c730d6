import { spawn } from 'node:child_process'

export const echo = (text) => process.stdout.write(text)

/** Runs a command to its end; what it says is given back, or goes on where it is loud. */
export const run = (command, list, { env = {}, isLoud = false } = {}) =>
  new Promise((resolve) => {
    const stdio = isLoud ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe']
    const child = spawn(command, list, { stdio, env: { ...process.env, ...env } })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        said += chunk
      })
    child.once('error', (error) => resolve({ isGood: false, said: `${error.message}\n` }))
    child.once('close', (code) => resolve({ isGood: code === 0, said }))
  })
