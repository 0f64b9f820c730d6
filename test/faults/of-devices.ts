import { type Fault, scenario, unit } from './fault.ts'

/** In what a device keeps, sends and syncs. */
export const OF_DEVICES: readonly Fault[] = [
  {
    kind: 'a law of the journal',
    what: 'what holds of two devices at once hangs on which came first',
    text: 'a.lamport !== b.lamport ? a.lamport > b.lamport : a.device > b.device',
    becomes: 'a.lamport >= b.lamport',
    looks: unit('test/drafts/fold.test.ts'),
  },
  {
    kind: 'syncing',
    what: 'what a restored server lacks is not sent again',
    text: 'if (head < after) {',
    becomes: 'if (head < 0) {',
    looks: unit('test/sending/syncing.test.ts', 'test/sending/sync-laws.test.ts'),
  },
  {
    kind: 'the demo',
    what: 'it answers before its disk has what it wrote',
    text: 'await file.write(bytes)',
    becomes: 'void file.write(bytes)',
    looks: unit('test/mocks/demo-server.test.ts'),
  },
  {
    kind: 'the demo',
    what: 'its tables can be changed behind the triggers',
    text: "database.run('pragma recursive_triggers = on')",
    becomes: "database.run('pragma recursive_triggers = off')",
    looks: [{ project: 'sql.js', files: ['test/server/storage.test.ts'] }],
  },
  {
    kind: 'the demo',
    what: 'who signed in is nobody on the next request',
    text: 'keep: (token) => place.setItem(KEY, token),',
    becomes: "keep: (token) => place.setItem('another', token),",
    looks: scenario('test/scenarios/demo.test.ts'),
    builds: ['demo'],
  },
]
