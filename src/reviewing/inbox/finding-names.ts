/**
 * What a finding is called where there is room for a word or two, by its rule: '−' under and '+' over what is expected, '='
 * within it. A rule without one is called by its title.
 */
const SHORT: Readonly<Record<string, string>> = {
  initialExecutionUnder: 'Inicial −',
  initialExecutionOver: 'Inicial +',
  initialExecutionWithin: 'Inicial =',
  finalExecutionUnder: 'Final −',
  finalExecutionOver: 'Final +',
  finalExecutionWithin: 'Final =',
  executedOverFinal: 'Sobre final',
  persistence: '3 años',
  persistenceAbsent: 'Sin 3 años',
  coverageLow: 'Cobertura −',
  coverageHigh: 'Cobertura +',
  coverageSufficient: 'Cobertura =',
  potentialCoverageLow: 'Potencial −',
  potentialCoverageHigh: 'Potencial +',
  potentialCoverageSufficient: 'Potencial =',
  servedOverTarget: 'Sin objetivo',
  universalTarget: 'Universal',
  regionWithoutPeople: 'Región 0 pers.',
  spendingPerPersonUnder: 'Gasto/pers. −',
  spendingPerPersonOver: 'Gasto/pers. +',
  spendingPerPersonWithin: 'Gasto/pers. =',
  administrationOffGroup: 'Adm. grupo +−',
  administrationNearGroup: 'Adm. grupo =',
  administrationZero: 'Adm. 0',
  administrationWithoutSubtitulo21: 'Adm. sin 21',
  administrativeOverSubtitulo: 'Adm. > subt.',
  productionWithoutSpending: 'Sin gasto',
  spendingWithoutProduction: 'Sin producción',
  equalComponents: 'Gasto igual',
  indicatorComplete: 'Indicador',
  indicatorWithoutValue: 'Indicador S/I',
  denominatorPopulation: 'Denominador',
  formerChanged: 'Año anterior',
  firstYearLate: 'Año de inicio',
  repeatedName: 'Nombre',
  thousandfold: '× 1.000',
}

export const shortName = ({ rule, title }: { readonly rule: string; readonly title: string }): string =>
  SHORT[rule] ?? title
