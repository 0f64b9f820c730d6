import { finalExecutionRules, initialExecutionRules } from './execution.ts'
import { ours, published } from './wording.ts'

interface Range {
  readonly t: number
  readonly min: string
  readonly max: string
}

const within =
  (budget: string) =>
  ({ t, min, max }: Range): string =>
    `El programa presenta una ejecución presupuestaria dentro de rango respecto al presupuesto ${budget} ${t} (está entre ${min}% y ${max}%, ambos valores incluidos).`
const under =
  (budget: string) =>
  ({ t, min }: Range): string =>
    `El programa presenta una subejecución respecto al presupuesto ${budget} ${t} (está por debajo del ${min}%).`
const over =
  (budget: string) =>
  ({ t, max }: Range): string =>
    `El programa presenta una sobreejecución respecto al presupuesto ${budget} ${t} (está por encima del ${max}%).`

/** 2019 prints execution in range and out of it: of each budget one sentence was seen, the others read likewise. */
export const initialExecution2019 = initialExecutionRules({
  under: published(under('inicial')),
  over: ours(over('inicial')),
  within: ours(within('inicial')),
})

export const finalExecution2019 = finalExecutionRules({
  under: ours(under('final')),
  over: ours(over('final')),
  within: published(within('final')),
})
