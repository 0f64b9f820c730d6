import { statSync } from 'node:fs'
import type { TestSequencer, TestSpecification, Vitest } from 'vitest/node'

/** Files of a project after each other, so that those who share their modules do, and the largest of each first. */
export class ByProject implements TestSequencer {
  readonly #vitest: Vitest

  constructor(vitest: Vitest) {
    this.#vitest = vitest
  }

  sort(files: TestSpecification[]): TestSpecification[] {
    const places = new Map(this.#vitest.projects.map((one, index) => [one.name, index]))
    const placeOf = ({ project }: TestSpecification) => places.get(project.name) ?? 0
    const sizes = new Map(files.map((one) => [one, statSync(one.moduleId).size]))
    return [...files].sort((one, other) => placeOf(one) - placeOf(other) || sizes.get(other)! - sizes.get(one)!)
  }

  shard(files: TestSpecification[]): TestSpecification[] {
    const { index, count } = this.#vitest.config.shard ?? { index: 1, count: 1 }
    return files.filter((_, place) => place % count === index - 1)
  }
}
