import { type Fault, scenario, screen, unit } from './fault.ts'

/** In what people see, reach by keyboard, and hear. */
export const OF_SCREENS: readonly Fault[] = [
  {
    kind: 'a screen',
    what: 'a question has no label',
    text: '{...(group ? {} : { htmlFor: id })}',
    becomes: '{...(group ? {} : {})}',
    looks: unit('test/ui/widgets.test.tsx'),
  },
  {
    kind: 'a screen',
    what: 'the cell in which a sum is off is not offered',
    text: '<Button onClick={() => onGo(cell)} aria-label={`Ir a la celda',
    becomes: '<Button onClick={() => undefined} aria-label={`Ir a la celda',
    looks: screen('test/showing/cuadratura.test.tsx'),
  },
  {
    kind: 'a screen',
    what: 'a table is taken for left while somebody types in it',
    text: 'if (!place || !document.hasFocus() || place.contains(document.activeElement)) return',
    becomes: 'if (!place || !document.hasFocus()) return',
    looks: screen('test/filling/table-being-typed.test.tsx'),
  },
  {
    kind: 'the whole way',
    what: 'the arrow down goes nowhere in a table',
    text: 'ArrowDown: [1, 0],',
    becomes: 'ArrowDown: [0, 0],',
    looks: scenario('test/scenarios/keyboard.test.ts'),
    builds: ['web', 'node'],
  },
  {
    kind: 'axe',
    what: 'what is said in grey can hardly be read',
    text: '--cuadra-text-2: light-dark(#4e545e,',
    becomes: '--cuadra-text-2: light-dark(#b9bec6,',
    looks: scenario('test/scenarios/rules.test.ts'),
    builds: ['web', 'node'],
  },
  {
    kind: 'the service worker',
    what: 'it keeps no script, so that nothing opens without a network',
    text: "globPatterns: ['**/*.{js,css,html,",
    becomes: "globPatterns: ['**/*.{css,html,",
    looks: scenario('test/scenarios/pdf-offline.test.ts'),
    builds: ['web', 'node'],
  },
  {
    kind: 'the builds',
    what: 'the product carries the database of the demo',
    text: "createRoot(document.getElementById('root')!).render(\n  <StrictMode>\n    <App />",
    becomes: "void import('sql.js')\ncreateRoot(document.getElementById('root')!).render(\n  <StrictMode>\n    <App />",
    looks: scenario('test/scenarios/builds.test.ts'),
    builds: ['web', 'node', 'demo'],
  },
]
