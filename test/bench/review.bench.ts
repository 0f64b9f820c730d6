import type { Page } from 'playwright-core'
import { largest } from '../../mocks/generator.ts'
import { justificationsFor } from '../../mocks/justify.ts'
import type { FichaDocument } from '../../src/ficha/document.ts'
import { ApiPerson } from '../scenarios/api-person.ts'
import { signIn } from '../scenarios/official.ts'
import { rowOf } from '../scenarios/reviewer.ts'
import { OwnComputer, RunningServer } from '../scenarios/running.ts'
import { head, line, ms, quantile } from './figures.ts'

/**
 * From the click in the Bandeja until a ficha of the largest size stands in review by exception: its five answers and
 * its changed cells, painted. Beside it, the time until the server has answered what the page asks for.
 */
const OPENINGS = 40
const OBSERVED = ['purpose', 'description', 'finalBudget~2023', 'target~2023', 'served~2023']

const file = largest()
const sent: FichaDocument = { ...file, justifications: justificationsFor(file) }
const id = `${file.programme.id}-${file.period.year}`

/** What came back: an answer changed that was observed, and another. */
const corrected: FichaDocument = {
  ...sent,
  answers: { ...sent.answers, servedText: 'Otra población.', purpose: 'Otro propósito.' },
}

const server = new RunningServer()
const computer = new OwnComputer()
await server.start()
const office = await new ApiPerson('lectura', server.base).signIn()
const analyst = await new ApiPerson('dipres', server.base).signIn()
await office.sends(id, sent)
for (const at of OBSERVED) {
  const place = { kind: 'cell', at }
  await analyst.does(id, { name: 'observe', place, label: at, shown: '', text: `Revise ${at}.` })
}
await analyst.does(id, { name: 'return' })
await office.sends(id, corrected, 'Se revisó con Finanzas.')

/** Milliseconds from the click to the second frame after everything stands. As text: a page knows no compiled names. */
const openingTime = (page: Page): Promise<number> =>
  page.evaluate(`new Promise((done) => {
    const start = performance.now()
    const look = () => {
      const isThere =
        document.querySelectorAll('[data-observation]').length === ${OBSERVED.length} &&
        document.querySelector('[data-cell]') !== null
      if (!isThere) return requestAnimationFrame(look)
      requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)))
    }
    document.querySelector('a[data-row]').click()
    look()
  })`)

/** What the page asks for, one after another, without a page. */
async function askingTime(): Promise<number> {
  const start = performance.now()
  await analyst.call('review', { params: { id } })
  await analyst.call('submission', { params: { id } })
  await analyst.call('submission', { params: { id }, query: { iteration: 1 } })
  return performance.now() - start
}

const page = await computer.open()
await signIn(page, server.base, 'dipres')
const [first, warm, asked]: number[][] = [[], [], []]
for (let count = 0; count < OPENINGS; count++) {
  await page.goto(`${server.base}/bandeja?q=${encodeURIComponent(file.programme.name.slice(0, 20))}&year=2023`)
  await rowOf(page, file.programme.name).getByRole('link').first().waitFor()
  const time = await openingTime(page)
  ;(count === 0 ? first : warm)!.push(time)
  asked!.push(await askingTime())
}
await computer.close()
await server.close()

head('largest ficha opened in review', 'p50', 'p95', 'openings')
line('first of the session', ms(first![0]!), '', 1)
line('page loaded anew each time', ms(quantile(warm!, 0.5)), ms(quantile(warm!, 0.95)), warm!.length)
line('its three answers alone', ms(quantile(asked!, 0.5)), ms(quantile(asked!, 0.95)), asked!.length)
