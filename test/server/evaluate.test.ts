import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Evaluation } from '../../src/ficha/evaluation.ts'
import { Problem } from '../../src/protocol/problems.ts'
import { does, reviewOf, startReal } from './publication/published.ts'

let real: Awaited<ReturnType<typeof startReal>>
beforeEach(async () => {
  real = await startReal('2021-gestion-territorial')
})
afterEach(() => real.server.stop())

const evaluated = () => real.evaluation as Evaluation
const asks = (evaluation: unknown, act?: string) =>
  does(real.reviewer, real.ficha, { name: 'evaluate', evaluation }, act)
const problemsOf = async (evaluation: unknown) => {
  const problem = Problem.parse(await (await asks(evaluation)).json())
  return [problem.code, ...(problem.problems ?? []).map(({ where, what }) => `${where}: ${what}`)]
}
const NOT_ASKED = 'La edición no lo pide. Recargue la página.'

describe('an evaluation', () => {
  test('is saved as often as it is changed, and says who saved it last', async () => {
    const overcome = [{ finding: 'initialExecutionOver', reason: 'Decreto 693.' }]
    expect((await asks({ ...evaluated(), overcome })).status).toBe(200)
    const { evaluation, evaluatedBy, status } = await reviewOf(real.reviewer, real.ficha)
    expect(evaluation).toEqual({ ...evaluated(), overcome })
    expect([evaluatedBy?.name, status]).toEqual([expect.stringMatching(/\w/), 'evaluated'])
    expect((await reviewOf(real.filler, real.ficha)).evaluation).toBeNull()
    expect((await reviewOf(real.filler, real.ficha)).evaluatedBy).toBeUndefined()
  })

  test('that is not finished is refused, naming what is missing', async () => {
    const { focalizacion, eficacia } = evaluated().dimensions
    const { administrationWellEstimated: _, ...rest } = evaluated()
    const indicators = { ...rest.indicators, x1: { pertinence: 'Pertinente' } }
    expect(await problemsOf({ ...rest, indicators, dimensions: { focalizacion, eficacia } })).toEqual([
      'not-evaluated',
      'Eficiencia y ejecución presupuestaria: Diga si el gasto administrativo está bien estimado.',
      'Eficiencia y ejecución presupuestaria: Indique si agrega hallazgos en Eficiencia y ejecución presupuestaria.',
      'Indicador complementario 1: Juzgue la calidad del indicador complementario 1.',
    ])
    expect((await reviewOf(real.reviewer, real.ficha)).evaluation).toEqual(evaluated())
  })

  test('with any number of things that are wrong is told the first hundred', async () => {
    const odd = Array.from({ length: 5_000 }, (_, index) => [`x${index + 100}`, { quality: 'Cumple' }] as const)
    const said = await problemsOf({ ...evaluated(), indicators: Object.fromEntries(odd) })
    expect([said[0], said.length]).toEqual(['not-evaluated', 101])
  })

  test.each<[string, (of: Evaluation) => unknown, string]>([
    [
      'a finding that is not there',
      (of) => ({ ...of, overcome: [{ finding: 'persistence', reason: 'Sí.' }] }),
      'Hallazgo persistence: No está entre los hallazgos que se imprimen. Recargue la página.',
    ],
    [
      'a finding that only asks for a reason',
      (of) => ({ ...of, overcome: [{ finding: 'spendingWithoutProduction~c2', reason: 'Sí.' }] }),
      'Hallazgo spendingWithoutProduction~c2: No está entre los hallazgos que se imprimen. Recargue la página.',
    ],
    [
      'a finding twice',
      (of) => ({ ...of, overcome: [1, 2].map((n) => ({ finding: 'initialExecutionOver', reason: `Por ${n}.` })) }),
      'Ejecución inicial sobre el máximo: Está marcado dos veces. Recargue la página.',
    ],
    [
      'a reason of blanks',
      (of) => ({ ...of, overcome: [{ finding: 'initialExecutionOver', reason: ' \n ' }] }),
      'Escriba por qué «Ejecución inicial sobre el máximo» está superado, o quite la marca.',
    ],
    [
      'an indicator that was not sent',
      (of) => ({ ...of, indicators: { ...of.indicators, p9: { quality: 'Cumple' } } }),
      'Indicador p9: No está entre los que se enviaron. Recargue la página.',
    ],
    [
      'an aspect of another edition',
      (of) => ({
        ...of,
        dimensions: { ...of.dimensions, focalizacion: { findings: [], aspects: { criterios: { result: 'Cumple' } } } },
      }),
      `Focalización · criterios: ${NOT_ASKED}`,
    ],
    [
      'a finding of several lines',
      (of) => ({ ...of, dimensions: { ...of.dimensions, eficacia: { findings: ['Uno.\nDos.'] } } }),
      'Eficacia: Escriba cada hallazgo en una sola línea.',
    ],
    [
      'more findings than anybody reads',
      (of) => ({ ...of, dimensions: { ...of.dimensions, eficacia: { findings: Array(31).fill('Uno.') } } }),
      'Eficacia: Son más de 30 hallazgos. Reúna los parecidos.',
    ],
    [
      'a text of blanks',
      (of) => ({ ...of, indicators: { ...of.indicators, x1: { ...of.indicators!['x1'], result: ' ' } } }),
      'Hay un texto en blanco. Escríbalo o quítelo.',
    ],
    [
      'a damaged text',
      (of) => ({ ...of, dimensions: { ...of.dimensions, eficacia: { findings: [], text: 'a\ud800' } } }),
      'El texto trae un carácter dañado. Péguelo de nuevo como texto sin formato.',
    ],
  ])('is refused with %s', async (_, spoil, what) => {
    const [code, ...problems] = await problemsOf(spoil(evaluated()))
    expect(code).toBe('not-evaluated')
    expect(problems.join('\n')).toContain(what)
  })

  test.each<[string, object]>([
    ['a judgement that nobody offers', { indicators: { p1: { quality: 'Regular' } } }],
    ['no word of what was overcome', { overcome: undefined }],
    ['a text beyond its limit', { dimensions: { eficacia: { findings: ['a'.repeat(20_001)] } } }],
  ])('with %s has not the shape of one', async (_, change) => {
    expect((await problemsOf({ ...evaluated(), ...change }))[0]).toBe('malformed')
  })

  test('that arrives twice is saved once; another under its id is refused', async () => {
    const act = randomUUID()
    const before = await reviewOf(real.reviewer, real.ficha)
    const seen = { version: before.version, fingerprint: before.iterations[0]!.fingerprint }
    const body = { act, name: 'evaluate', ...seen, evaluation: evaluated() }
    const ask = (more: object = {}) =>
      real.reviewer(`/api/fichas/${real.ficha}/acts`, { method: 'POST', body: { ...body, ...more } })
    const [once, twice] = [await (await ask()).json(), await (await ask()).json()]
    expect(twice).toEqual(once)
    const other = { ...evaluated(), administrationWellEstimated: false }
    expect(Problem.parse(await (await ask({ evaluation: other })).json()).code).toBe('act-reused')
  })

  test('decided on what a colleague changed meanwhile is refused with whose act it was', async () => {
    const before = await reviewOf(real.reviewer, real.ficha)
    const seen = { version: before.version, fingerprint: before.iterations[0]!.fingerprint }
    expect((await asks({ ...evaluated(), administrationWellEstimated: false })).status).toBe(200)
    const late = await real.reviewer(`/api/fichas/${real.ficha}/acts`, {
      method: 'POST',
      body: { act: randomUUID(), name: 'evaluate', ...seen, evaluation: evaluated() },
    })
    const problem = Problem.parse(await late.json())
    expect(problem).toMatchObject({ code: 'moved', since: [{ name: 'evaluate' }] })
    expect((await reviewOf(real.reviewer, real.ficha)).evaluation?.administrationWellEstimated).toBe(false)
  })
})
