import type { AdministrationList, AdministrationQuery, Export } from '../../protocol/administration.ts'
import type { Texts } from '../../protocol/loads/load-kind.ts'
import { searchable } from '../storage/searchable.ts'
import { versionOf } from './prove.ts'
import type { AdministrationWorld, StoredKind } from './stored-kind.ts'

const PAGE_SIZE = 50

/** One page of a list, searched in everything that its rows say. */
export async function listRows(
  world: AdministrationWorld,
  kind: StoredKind,
  { q, key, by, is, page }: AdministrationQuery,
): Promise<AdministrationList> {
  const { standing, choices } = await kind.open(world, [])
  const words = searchable(q ?? '')
    .split(/\s+/)
    .filter(Boolean)
  const passes = ([id, texts]: readonly [string, Texts]): boolean =>
    (key === undefined || id === key) &&
    (by === undefined || texts[by] === (is ?? '')) &&
    (words.length === 0 || says(texts, words))
  const found = [...standing].filter(passes)
  return {
    rows: found
      .slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
      .map(([id, values]) => ({ key: id, version: versionOf(values), values })),
    matching: found.length,
    all: standing.size,
    pageSize: PAGE_SIZE,
    choices: Object.fromEntries(Object.entries(choices ?? {}).map(([column, all]) => [column, [...all]])),
  }
}

function says(texts: Texts, words: readonly string[]): boolean {
  const all = searchable(Object.values(texts).join(' '))
  return words.every((word) => all.includes(word))
}

/** A whole list in the columns of its template. */
export async function exportRows(world: AdministrationWorld, { declared, open }: StoredKind): Promise<Export> {
  const { standing } = await open(world, [])
  const ids = Object.keys(declared.columns)
  return {
    head: Object.values(declared.columns).map(({ head }) => head),
    rows: [...standing.values()].map((texts) => ids.map((id) => texts[id] ?? '')),
  }
}
