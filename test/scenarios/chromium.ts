import { type ChildProcess, spawn } from 'node:child_process'
import { type Browser, chromium } from 'playwright-core'
import { installedChromium } from '../../.ci/chromium.mjs'
import { printed } from './child.ts'

const CHROMIUM = installedChromium() ?? 'chromium'
const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=es-CL',
]

let between: Promise<Browser> | undefined

/** The Chromium of all computers of this process of vitest: to start one costs as much as a short scenario. It ends with the process. */
export const sharedChromium = (): Promise<Browser> => {
  // Scroll bars are there, as people have them.
  between ??= chromium.launch({ executablePath: CHROMIUM, args: FLAGS, ignoreDefaultArgs: ['--hide-scrollbars'] })
  return between
}

/** A Chromium that keeps in a folder what it has to, and its process, which can be killed. */
export async function ownChromium(folder: string): Promise<{ child: ChildProcess; browser: Browser }> {
  const flags = [...FLAGS, '--remote-debugging-port=0', `--user-data-dir=${folder}`]
  const child = spawn(CHROMIUM, [...flags, 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] })
  const [, address] = await printed(child, /DevTools listening on (ws:\/\/\S+)/)
  return { child, browser: await chromium.connectOverCDP(address!) }
}
