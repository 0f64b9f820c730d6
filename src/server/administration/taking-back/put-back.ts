import type { ProofBody, ProvenRow } from '../../../protocol/administration.ts'
import type { LoadKind, Texts } from '../../../protocol/loads/load-kind.ts'
import type { ChangeEvent } from '../../database/change-broadcast.ts'
import { assignments } from '../kinds/assignments.ts'
import { prove } from '../prove.ts'
import type { AdministrationWorld, StoredKind } from '../stored-kind.ts'
import { TAKING_BACK } from './by-kind.ts'
import type { InTheWay, RowToBe } from './later-acts.ts'
import type { LoadedRow, RecordedLoad } from './loaded-rows.ts'

type Rows = readonly LoadedRow[]

/** What each row says again; one that was new says that it amounts to nothing or, where no row can, is taken away. */
export const rowsToBe = ({ nothing }: StoredKind, rows: Rows): readonly RowToBe[] =>
  rows.map(({ key, before, after }) => ({ key, texts: before ?? (nothing && { ...after, ...nothing }) }))

/** Rows as a file would bring them, every column said and every blank meant. */
function tableOf({ columns }: LoadKind, rows: readonly Texts[]): ProofBody {
  const said = Object.entries(columns).filter(([, { informs }]) => !informs)
  return {
    head: said.map(([, { head }]) => head),
    rows: rows.map((texts) => said.map(([id]) => texts[id] ?? '')),
    taken: rows.map((_, index) => index + 1),
  }
}

/** A row with what it says again. */
type SaidAgain = RowToBe & { readonly texts: Texts }

/** What became of putting rows back: what is in the way of each, and the fichas that it reached. */
interface PutBack {
  readonly inTheWay: InTheWay
  readonly events: readonly ChangeEvent[]
}

/**
 * Puts the rows of a load back to what they were, as a load of what they said would, and takes those away that were new.
 * What can't be is said by row; then nothing of it may stay.
 */
export async function putBack(
  world: AdministrationWorld,
  kind: StoredKind,
  rows: Rows,
  load: RecordedLoad,
): Promise<PutBack> {
  const { withdraw } = TAKING_BACK[kind.declared.id]
  const all = rowsToBe(kind, rows)
  const goes = all.flatMap(({ key, texts }) => (texts ? [] : [key]))
  if (withdraw?.first) await withdraw.rows(world.storage, goes)
  const restored = await restore(
    world,
    kind,
    all.flatMap(({ key, texts }) => (texts ? [{ key, texts }] : [])),
  )
  if (restored.inTheWay.size > 0) return restored
  if (withdraw && !withdraw.first) await withdraw.rows(world.storage, goes)
  const along = await restoreAlong(world, load.along)
  const inTheWay = new Map([...along, ...(await stillOther(world, kind, rows))])
  return { inTheWay, events: restored.events }
}

async function restore(world: AdministrationWorld, kind: StoredKind, rows: readonly SaidAgain[]): Promise<PutBack> {
  const { proof, toStore, opened } = await prove(
    world,
    kind,
    tableOf(
      kind.declared,
      rows.map(({ texts }) => texts),
    ),
  )
  const inTheWay = new Map(
    proof.rows.flatMap((row, index) => {
      const why = whyNot(row, rows[index]!)
      return why === undefined ? [] : [[rows[index]!.key, why] as const]
    }),
  )
  return { inTheWay, events: inTheWay.size > 0 ? [] : await opened.store(toStore, world) }
}

function whyNot({ is, key, problems }: ProvenRow, asked: RowToBe): string | undefined {
  if (is === 'refused') return `No puede volver a lo que decía. ${problems.map(({ what }) => what).join(' ')}`
  return key === asked.key ? undefined : NO_LONGER
}

const NO_LONGER = 'No puede volver a lo que decía: otra fila tomó su lugar.'

/** Assignments that went with a role come back with it; what is in the way of one is said of its person. */
async function restoreAlong(world: AdministrationWorld, along: readonly Texts[]): Promise<InTheWay> {
  if (along.length === 0) return new Map()
  const { proof, toStore, opened } = await prove(world, assignments, tableOf(assignments.declared, along))
  const wrong = proof.rows.filter(({ is }) => is === 'refused')
  if (wrong.length === 0) await opened.store(toStore, world)
  return new Map(
    wrong.map(({ row, problems }) => [
      along[row - 1]!['user']!,
      `No puede volver su asignación a «${along[row - 1]!['institution']}». ${problems.map(({ what }) => what).join(' ')}`,
    ]),
  )
}

/** The law of taking back, held to each time: a row says what it said, one that was new isn't there. */
async function stillOther(world: AdministrationWorld, kind: StoredKind, rows: Rows): Promise<InTheWay> {
  const { standing } = await kind.open(world, [])
  const said = Object.entries(kind.declared.columns).filter(([, { informs }]) => !informs)
  const isAsBefore = ({ key, before }: LoadedRow): boolean => {
    const now = standing.get(key)
    return before && now ? said.every(([id]) => now[id] === before[id]) : before === now
  }
  return new Map(rows.filter((row) => !isAsBefore(row)).map(({ key }) => [key, NO_LONGER]))
}
