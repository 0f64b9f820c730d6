import { figure, moneyFigure, percentFigure } from '../../ficha/figure.ts'
import { every } from '../../ficha/need.ts'
import { product, quotient, sum, whole } from '../../ficha/quantity.ts'
import {
  bySubtitulo,
  extraBudget,
  finalBudget,
  initialBudget,
  lawExecuted,
  regionalGovernments,
} from '../fields/budget.ts'
import { byZero2023 } from './by-zero.ts'

const years = [-2, -1, 0]
const HUNDRED = whole(100)
const note1 = 'ficha 2023, Ejecución presupuestaria, nota 1'

/** Law + regional governments + extra-budget, nominal M$. */
export const totalExecuted = figure({
  id: 'totalExecuted',
  label: 'Total ejecutado',
  kind: moneyFigure(),
  years,
  needs: { lawExecuted, regionalGovernments, extraBudget },
  formula: ({ lawExecuted, regionalGovernments, extraBudget }) => sum([lawExecuted, regionalGovernments, extraBudget]),
  words: '{lawExecuted} + {regionalGovernments} + {extraBudget}',
  source: 'ficha 2023, Ejecución presupuestaria, nota 7',
})

/** Percent of the initial budget that was executed; nothing executed counts as 0%. */
export const initialExecution = figure({
  id: 'initialExecution',
  label: 'Ejecución sobre el inicial',
  short: 'Sobre el inicial',
  distributed: 'initial',
  kind: percentFigure(1),
  years,
  needs: { lawExecuted, initialBudget },
  formula: ({ lawExecuted, initialBudget }) => product(quotient(lawExecuted, initialBudget, byZero2023), HUNDRED),
  words: '{lawExecuted} ÷ {initialBudget} × 100',
  source: note1,
})

/** Percent of the final budget that was executed. */
export const finalExecution = figure({
  id: 'finalExecution',
  label: 'Ejecución sobre el final',
  short: 'Sobre el final',
  distributed: 'final',
  kind: percentFigure(1),
  years,
  needs: { lawExecuted, finalBudget },
  formula: ({ lawExecuted, finalBudget }) => product(quotient(lawExecuted, finalBudget, byZero2023), HUNDRED),
  words: '{lawExecuted} ÷ {finalBudget} × 100',
  source: note1,
})

/** Sum over subtítulos of year t, nominal M$. */
export const subtituloTotal = figure({
  id: 'subtituloTotal',
  label: 'Total subtítulos',
  kind: moneyFigure(),
  needs: { executed: every(bySubtitulo.columns.executed) },
  formula: ({ executed }) => sum(executed),
  words: '{executed}',
  source: 'ficha 2023, Gasto por subtítulos',
})
