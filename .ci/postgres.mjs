// Finds a PostgreSQL for the tests: TEST_DATABASE_URL, else the system's own programs, run on a throw-away folder.
import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.mjs'

const DEBIAN = '/usr/lib/postgresql'
/** Nothing here has to outlive the machine; what was committed outlives the process, as the tests of outages ask. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  fsync: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  shared_buffers: '64MB',
  // Small tables that live for seconds: what is made ready for large ones takes longer than they do.
  jit: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
}

/** As it is run: what was committed is on the disk. For measurements. */
const DURABLE = { fsync: 'on', full_page_writes: 'on' }

/** Folder of initdb and pg_ctl, the newest version first; undefined when there is none. */
function findPrograms() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((one, other) => Number(other) - Number(one)) : []
  return [...versions.map((version) => join(DEBIAN, version, 'bin')), ...(process.env.PATH ?? '').split(':')].find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')),
  )
}

/** PostgreSQL refuses to run as root. */
function findUser() {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag, user) => Number(execFileSync('id', [flag, user], { stdio: ['ignore', 'pipe', 'ignore'] }))
  const user = ['postgres', 'nobody'].find((one) => spawnSync('id', [one]).status === 0)
  return user ? { uid: idOf('-u', user), gid: idOf('-g', user) } : undefined
}

/** Is there one to be had? Looks only. */
export const isPostgresThere = () =>
  Boolean(process.env.TEST_DATABASE_URL) || (findPrograms() !== undefined && findUser() !== undefined)

/**
 * A cluster of its own (`isDurable`: as slow as a real one) in a temporary folder: its address, how to stop it (at once, as a failure would, or for good) and
 * how to start it again.
 */
export async function startCluster({ isDurable = false } = {}) {
  const programs = findPrograms()
  const user = findUser()
  if (!programs || !user) throw new Error('no PostgreSQL here')
  const folder = mkdtempSync(join(tmpdir(), 'cuadra-postgres-'))
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  const port = await freePort()
  const run = (program, ...args) => execFileSync(join(programs, program), args, { ...user, cwd: folder, stdio: 'pipe' })
  const own = join(folder, 'own')
  run('initdb', '-D', own, '-U', 'cuadra', '--auth=trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N')
  const settings = Object.entries({ ...SETTINGS, ...(isDurable && DURABLE) }).map(
    ([name, value]) => `-c ${name}=${value}`,
  )
  const options = [`-p ${port}`, `-k ${folder}`, ...settings].join(' ')
  const start = () => run('pg_ctl', '-D', own, '-w', '-s', '-o', options, '-l', join(folder, 'log'), 'start')
  const halt = () => run('pg_ctl', '-D', own, '-w', '-s', '-m', 'immediate', 'stop')
  const stop = () => {
    try {
      halt()
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  start()
  return { url: `postgres://cuadra@127.0.0.1:${port}/postgres`, start, halt, stop }
}
