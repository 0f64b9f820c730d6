import { randomUUID } from 'node:crypto'
import type { OpeningDone } from '../protocol/administration.ts'
import { openPeriod } from '../server/administration/opening/open-period.ts'
import { listOpenings } from '../server/administration/opening/openings.ts'
import { withAdministration } from './administration-world.ts'
import { type CommandOutcome, WrongCall } from './outcome.ts'
import { COMMAND_LINE } from './user-link.ts'

/** Creates the fichas that a period lacks; without `accept` says how many they are. */
export const openYear = (year: string, accept: boolean): Promise<CommandOutcome> =>
  withAdministration(async (world) => {
    const opening = (await listOpenings(world)).find((one) => String(one.year) === year)
    if (!opening) throw new WrongCall(`no hay un período ${year}: cárguelo antes con cuadra load period`)
    const { fichas, missing, version } = opening
    if (!accept)
      return {
        output: `Período ${year}: ${fichas} fichas; faltan ${missing}. Agregue --accept para crearlas.\n`,
        code: 0,
      }
    const done = await openPeriod(world, COMMAND_LINE, year, { act: randomUUID(), version })
    if (done.is === 'problem') throw new WrongCall(done.problem.detail ?? done.problem.title)
    return { output: printDone(done.value), code: done.value.left.length > 0 ? 1 : 0 }
  })

function printDone({ year, added, there, withFormer, withHistory, withNothing, unread, left }: OpeningDone): string {
  return [
    `Período ${year}: ${added} fichas creadas; ${there} ya estaban.`,
    `Con la ficha anterior: ${withFormer} · con cifras cargadas: ${withHistory} · sin años anteriores: ${withNothing}`,
    ...unread.map(({ programme, why }) => `${programme}: abrió sin años anteriores, que no se pudieron leer (${why})`),
    ...left.map(({ programme, why }) => `${programme}: quedó sin ficha. ${why}`),
    '',
  ].join('\n')
}
