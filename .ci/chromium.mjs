// Finds a Chromium for the tests in a real browser: an installed one, then apt, then playwright's download.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

// First the one without windows, by itself and not by its script, which can't be killed: the same browser for a fifth less.
const PLACES = [
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** Path of a Chromium that is there, or undefined. */
export const installedChromium = () => [process.env.CHROMIUM, ...PLACES].find((path) => path && existsSync(path))

const quiet = (command, args) => spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0

function fromApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  process.stderr.write('cuadra: instalando Chromium con apt\n')
  quiet('apt-get', ['update', '-qq'])
  const install = (name) => quiet('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name])
  if (!install('chromium-headless-shell')) install('chromium')
  return installedChromium()
}

async function fromPlaywright() {
  process.stderr.write('cuadra: descargando Chromium con playwright\n')
  if (!quiet('npx', ['--no-install', 'playwright-core', 'install', 'chromium'])) return undefined
  const { chromium } = await import('playwright-core')
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined
}

/** Path of a Chromium, or undefined when none can be had. */
export const findChromium = async () => installedChromium() ?? fromApt() ?? (await fromPlaywright())
