import type { Export } from '../../protocol/administration.ts'
import type { LoadKind } from '../../protocol/loads/load-kind.ts'

/** What a load of this kind looks like: its heads, and one row of example. */
export const templateOf = ({ columns }: LoadKind): Export => ({
  head: Object.values(columns).map(({ head }) => head),
  rows: [Object.values(columns).map(({ example }) => example)],
})

/** What its files are called: 'cifras-de-anos-anteriores'. */
export const fileStem = ({ title }: LoadKind): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
