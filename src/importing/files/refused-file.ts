/** A file that isn't taken: why, and what to do, in Spanish. */
export class RefusedFile extends Error {
  /** `sheets`: names of sheets that may be read instead. */
  constructor(
    readonly problem: string,
    readonly sheets: readonly string[] = [],
  ) {
    super(problem)
  }
}
