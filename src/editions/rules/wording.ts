/** A sentence that an edition prints where a family of rules finds something, and whether it was read in a ficha. */
export interface Wording<G> {
  readonly sentence: (given: G) => string
  /** 'ours' where no published wording was found (domain §10). */
  readonly wording: 'published' | 'ours'
}

export const published = <G>(sentence: (given: G) => string): Wording<G> => ({ sentence, wording: 'published' })
export const ours = <G>(sentence: (given: G) => string): Wording<G> => ({ sentence, wording: 'ours' })
