/** How the steps of execution (engine/distributed.ts) are called, in order. */
export const EXECUTION_STEPS = [
  'Sin dato',
  'Bajo 50%',
  '50 a 70%',
  '70 a 85%',
  '85 a 90%',
  '90 a 100%',
  '100 a 110%',
  'Sobre 110%',
] as const
