import { statSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files of a project after each other, so that those who share their modules do, and the largest of each first. */
export class ByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const places = new Map(this.ctx.projects.map((one, index) => [one.name, index]))
    const placeOf = ({ project }: TestSpecification) => places.get(project.name) ?? 0
    const sizes = new Map(files.map((one) => [one, statSync(one.moduleId).size]))
    return [...files].sort((one, other) => placeOf(one) - placeOf(other) || sizes.get(other)! - sizes.get(one)!)
  }
}
