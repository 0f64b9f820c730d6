import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { DraftsDatabase } from '../../src/drafts/store/database.ts'
import type { Call, CallResult } from '../../src/protocol/client.ts'
import { problem } from '../../src/protocol/problems.ts'
import { Acknowledgements } from '../../src/sending/syncing/acknowledgements.ts'

let count = 0
/** A device and a server that hears of acknowledgements, with a network that can be cut. */
class World {
  readonly told: string[] = []
  readonly wakes = new Set<() => void>()
  readonly db = new DraftsDatabase(`acknowledging-${++count}`)
  isUp = true
  signedIn = 'ana'
  movedAt = 'lunes'
  refusal: ReturnType<typeof problem> | undefined

  readonly call = (async (route: string, request?: { body?: { act: string } }): Promise<CallResult<unknown>> => {
    if (!this.isUp) return { is: 'offline' }
    if (route === 'whoAmI') return { is: 'ok', value: { id: this.signedIn } }
    if (route === 'review') return { is: 'ok', value: { movedAt: this.movedAt } }
    if (this.refusal) return { is: 'problem', problem: this.refusal }
    this.told.push(request!.body!.act)
    return { is: 'ok', value: {} }
  }) as Call

  open(): Acknowledgements {
    const onWake = (wake: () => void) => {
      this.wakes.add(wake)
      return () => this.wakes.delete(wake)
    }
    const acknowledgements = new Acknowledgements(this.db, this.call, 'ana', {
      newId: () => crypto.randomUUID(),
      onWake,
    })
    acknowledgements.start()
    return acknowledgements
  }
}

let world: World
beforeEach(() => {
  world = new World()
})

describe('a returned ficha that somebody has on the screen', () => {
  test('is told once per return, however often it is looked at', async () => {
    const acknowledgements = world.open()
    for (const _look of [1, 2, 3]) await acknowledgements.saw('f1', 'lunes')
    expect(world.told).toHaveLength(1)
    world.movedAt = 'jueves'
    await acknowledgements.saw('f1', 'jueves')
    expect(new Set(world.told).size).toBe(2)
  })

  test('is told when the network is back, also after a restart, as the same act', async () => {
    world.isUp = false
    const before = world.open()
    await before.saw('f1', 'lunes')
    before.stop()
    const after = world.open()
    world.isUp = true
    for (const wake of world.wakes) wake()
    await after.tell()
    expect(world.told).toHaveLength(1)
    await after.tell()
    expect(world.told).toHaveLength(1)
  })

  test('is not told in the name of somebody else who signed in meanwhile', async () => {
    world.signedIn = 'beto'
    const acknowledgements = world.open()
    await acknowledgements.saw('f1', 'lunes')
    expect(world.told).toEqual([])
    world.signedIn = 'ana'
    await acknowledgements.tell()
    expect(world.told).toHaveLength(1)
  })

  test('is not told of a later return that nobody saw here', async () => {
    world.isUp = false
    const acknowledgements = world.open()
    await acknowledgements.saw('f1', 'lunes')
    world.isUp = true
    world.movedAt = 'jueves'
    await acknowledgements.tell()
    expect(world.told).toEqual([])
  })

  test('is let go when it came too late, and kept while the server fails', async () => {
    const acknowledgements = world.open()
    world.refusal = problem('server-error')
    await acknowledgements.saw('f1', 'lunes')
    world.refusal = undefined
    await acknowledgements.tell()
    expect(world.told).toHaveLength(1)
    world.refusal = problem('not-now')
    await acknowledgements.saw('f2', 'lunes')
    world.refusal = undefined
    await acknowledgements.tell()
    expect(world.told).toHaveLength(1)
  })
})
