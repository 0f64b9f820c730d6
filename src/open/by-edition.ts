import type { RuleInEdition } from '../engine/catalogue/catalogue.ts'

/** What several editions say alike, said once. */
export interface SaidAlike {
  readonly editions: readonly number[]
  readonly text: string
}

/** Gathers the editions that say the same; those of which there is nothing to say are left out. */
export function sameByEdition(
  editions: readonly RuleInEdition[],
  say: (one: RuleInEdition) => string | undefined,
): SaidAlike[] {
  const byText = new Map<string, number[]>()
  for (const one of editions) {
    const text = say(one)
    if (text !== undefined) byText.set(text, [...(byText.get(text) ?? []), one.edition])
  }
  return [...byText].map(([text, years]) => ({ text, editions: years }))
}

/** '2023', '2021 y 2023', '2019, 2020 y 2021' */
export const inYears = (years: readonly number[]): string =>
  years.length < 2 ? years.join('') : `${years.slice(0, -1).join(', ')} y ${years.at(-1)}`
