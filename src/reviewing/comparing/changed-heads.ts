/** Over the columns of what changed: 'Iter. 1', 'Iter. 2', '2022'. */
export interface Heads {
  readonly before: string
  readonly now: string
  /** Undefined where it would repeat the first. */
  readonly former: string | undefined
  /** Nobody knows what was found before, so that no effect can be told. */
  readonly isFoundUnknown: boolean
}

export const hasEffects = ({ isFoundUnknown }: Pick<Heads, 'isFoundUnknown'>): boolean => !isFoundUnknown
