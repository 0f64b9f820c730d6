import type { HeadGroup } from '../../report/head-groups.ts'
import { twoRowsOfHeads } from '../../report/two-rows.ts'
import { classes } from '../../ui/classes.ts'
import styles from './report-page.module.css'

interface Props {
  columns: readonly string[]
  isText: (column: number) => boolean
}

/** The heads of a table: two rows where years come back under several of them, else one. */
export function ReportHeads({ columns, isText }: Props) {
  const groups = twoRowsOfHeads(columns)
  if (groups) return <GroupedHeads groups={groups} />
  return (
    <thead>
      <tr>
        {columns.map((text, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
          <Head key={column} text={text} number={!isText(column)} />
        ))}
      </tr>
    </thead>
  )
}

/** A head without a word is no head. */
function Head({ text, number }: { text: string; number: boolean }) {
  if (text === '') return <td />
  return (
    <th scope="col" className={classes(number && styles.number)}>
      {text}
    </th>
  )
}

/** The groups are told to whoever hears the table too. */
function GroupedHeads({ groups }: { groups: readonly HeadGroup[] }) {
  return (
    <>
      {groups.map(({ heads }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place.
        <colgroup key={index} span={heads.length} />
      ))}
      <thead>
        <tr>
          {groups.map(({ shared, heads }) =>
            shared === undefined ? (
              <th key={heads[0]} scope="col" rowSpan={2}>
                {heads[0]}
              </th>
            ) : (
              <th key={shared} scope="colgroup" className={styles.group} colSpan={heads.length}>
                {shared}
              </th>
            ),
          )}
        </tr>
        <tr>
          {groups.flatMap(({ shared, heads }) =>
            shared === undefined ? [] : heads.map((head) => <Head key={`${shared} ${head}`} text={head} number />),
          )}
        </tr>
      </thead>
    </>
  )
}
