import { inChunks } from '../in-chunks.ts'
import { busyInServices } from './busy-people.ts'
import { inTheWayOf, keysOf, type TakingBack } from './taking-back.ts'

/** On an assignment stands what the person did since in the fichas that it gave them. */
export const ofAssignments: TakingBack = {
  builtOn: async (storage, rows, load) => {
    const given = keysOf(rows, 'new').map((key) => {
      const [user = '', , institution = ''] = key.split(' ')
      return { key, user, institution }
    })
    const people = await inChunks([...new Set(given.map(({ user }) => user))], (chunk) =>
      storage
        .selectFrom('users')
        .select(['id', 'user'])
        .where('user', 'in', [...chunk])
        .execute(),
    )
    const idOf = new Map(people.map(({ id, user }) => [user, id]))
    const busy = await busyInServices(storage, [...idOf.values()], load)
    return inTheWayOf(
      ...given.map(({ key, user, institution }) => {
        const isBusy = busy.has(`${idOf.get(user)} ${institution}`)
        return [
          key,
          isBusy ? 'Después esta persona trabajó en una ficha que le dio la asignación.' : undefined,
        ] as const
      }),
    )
  },
}
