// @draws
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Draft } from '../../src/drafts/editing/draft.ts'
import { edition2023 } from '../../src/editions/2023.ts'
import { examine } from '../../src/engine/examine.ts'
import { suspectsOf } from '../../src/engine/suspects/suspects-of.ts'
import type { Answers } from '../../src/ficha/answer.ts'
import { printAnswer } from '../../src/ficha/kinds/kind.ts'
import { money } from '../../src/ficha/kinds/whole-number.ts'
import type { Case } from '../../src/ficha/rule.ts'
import { type Filling, FillingContext } from '../../src/filling/filling-context.ts'
import { useCorrection } from '../../src/filling/workspace/use-correction.ts'
import { Lead } from '../../src/showing/cuadratura/suspects.tsx'
import { SAMPLE, subjectOf, typeInto } from '../editions/sample.ts'

const CELL = 'regionSpending~13'
let host: HTMLElement
let root: Root
let answers: Answers
let told: string[]
/** Draws later than what was written: what is on screen is of this moment. */
let shown: Answers

const ficha = (of: Answers) => examine(edition2023, { ...subjectOf(SAMPLE), answers: of })
const type = (changes: Case) => {
  answers = typeInto(answers, changes)
}
const typed = (cell: string) => printAnswer(money, answers.cells.get(cell))

const filling = {
  draft: {
    typed,
    restore: (cell: string, text: string) => {
      type({ [cell]: text })
      return true
    },
  } as unknown as Draft,
  live: { getSnapshot: () => ficha(answers) },
  tell: (notice: string) => told.push(notice),
} as unknown as Filling

function Panel() {
  const { correct, made, takeBack } = useCorrection(typed)
  const drawn = ficha(shown)
  const suspect = drawn.findings.flatMap((one) => suspectsOf(drawn, one))[0]
  return (
    <>
      {suspect && <Lead suspect={suspect} labelOf={drawn.labelOf} onCorrect={correct} />}
      {made && (
        <button type="button" onClick={takeBack}>
          Deshacer
        </button>
      )}
    </>
  )
}

const draw = () =>
  act(() =>
    root.render(
      <FillingContext value={filling}>
        <Panel />
      </FillingContext>,
    ),
  )
const button = (text: string) => [...host.querySelectorAll('button')].find((one) => one.textContent?.includes(text))
const press = (text: string) => {
  act(() => button(text)!.click())
  draw()
}
const write = (changes: Case) => {
  type(changes)
  shown = answers
  draw()
}

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'))
  root = createRoot(host)
  ;[answers, told] = [subjectOf(SAMPLE).answers, []]
  write({ [CELL]: '60.000.000' })
})
afterEach(() => {
  act(() => root.unmount())
  host.remove()
})

describe('a likely cause', () => {
  it('is said whole, with the cell, both amounts and why', () => {
    expect(host.textContent).toContain(
      'Metropolitana de Santiago · gasto de componentes: mil veces más: en pesos y no en M$',
    )
    expect(host.textContent).toContain('60.000.000podría ser60.000')
  })

  it('is corrected by the first click and taken back by the second', () => {
    press('Usar 60.000')
    expect(typed(CELL)).toBe('60.000')
    expect(told.at(-1)).toContain('60.000.000 se corrigió a 60.000')
    shown = answers
    draw()
    expect(button('Usar')).toBeUndefined()
    press('Deshacer')
    expect(typed(CELL)).toBe('60.000.000')
    expect(told.at(-1)).toContain('volvió a 60.000.000')
  })

  it('is withdrawn when the cell changed while the list stood on the screen', () => {
    type({ [CELL]: '61.000' })
    press('Usar 60.000')
    expect(typed(CELL)).toBe('61.000')
    expect(told.at(-1)).toContain('cambió mientras tanto')
  })

  it('is not taken back once something else was typed there', () => {
    press('Usar 60.000')
    write({ [CELL]: '59.000' })
    expect(button('Deshacer')).toBeUndefined()
  })
})
