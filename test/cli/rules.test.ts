import { Window } from 'happy-dom'
import { describe, expect, test } from 'vitest'
import { WrongCall } from '../../src/cli/outcome.ts'
import { ruleCatalogue, rules } from '../../src/cli/rules.ts'
import { EDITIONS } from '../../src/editions/editions.ts'

const fresh = (edition: string | undefined, format: string): string => String(rules(edition, format).output)
const known = new Map<string, string>()
/** Each output made once: it examines a sample per rule and edition. */
function printed(edition: string | undefined, format: string): string {
  const key = `${edition} ${format}`
  const made = known.get(key) ?? fresh(edition, format)
  known.set(key, made)
  return made
}
const newest = String(EDITIONS.at(-1)!.id)
const all = ruleCatalogue().map((one) => one.id)

describe('cuadra rules', () => {
  test('prints every rule once in each format, the same each time', () => {
    for (const format of ['md', 'json', 'html']) expect(printed(undefined, format).endsWith('\n')).toBe(true)
    expect(fresh(undefined, 'json')).toBe(printed(undefined, 'json'))
    const listed = [...printed(undefined, 'md').matchAll(/^- Regla: `(\w+)`$/gm)].map((one) => one[1])
    expect(listed.toSorted()).toEqual(all.toSorted())
    expect(JSON.parse(printed(undefined, 'json')).map((one: { rule: string }) => one.rule)).toEqual(all)
  })

  test.each(EDITIONS)('keeps to edition $id when asked', ({ id }) => {
    const answer: { edition: number; editions: number[] }[] = JSON.parse(printed(String(id), 'json'))
    expect(answer.length).toBeGreaterThan(0)
    expect(answer.every((one) => one.edition === id && one.editions.includes(id))).toBe(true)
  })

  test('says all there is to say of a rule', () => {
    const answer = JSON.parse(printed(newest, 'json')).find((one: { rule: string }) => one.rule === 'coverageLow')
    expect(Object.keys(answer)).toEqual([
      ...['rule', 'title', 'checks', 'severity', 'means', 'since', 'editions', 'edition', 'section', 'looksAt'],
      ...['limits', 'message', 'prints', 'example', 'source'],
    ])
    expect(answer).toMatchObject({ means: 'Pide justificación', limits: [{ id: 'coverageMin', value: '10' }] })
    const md = printed(newest, 'md')
    expect(md).toContain('- Cobertura mínima: 10% (')
    expect(md).toContain('- Ejemplo: En la ficha de muestra de ')
    expect(md).toContain('- El informe imprime: «')
  })

  test('refuses editions and formats that it does not have', () => {
    expect(() => rules('1999', 'md')).toThrow(WrongCall)
    expect(() => rules(undefined, 'toString')).toThrow("no hay formato 'toString'")
  })

  test('as a page needs nothing else, and its search hides what lacks a word', () => {
    const html = printed(undefined, 'html')
    expect(html).not.toMatch(/(src|href)=/)
    const window = new Window({
      settings: { enableJavaScriptEvaluation: true, suppressInsecureJavaScriptEnvironmentWarning: true },
    })
    window.document.write(html)
    const box = window.document.querySelector('input')!
    const shown = () => [...window.document.querySelectorAll('article:not([hidden])')].map((one) => one.id)
    expect(shown()).toHaveLength(all.length)
    box.value = 'SUBTÍTULO  21 faltarian hasta'
    box.dispatchEvent(new window.Event('input'))
    expect(shown()).toEqual(['administrationWithoutSubtitulo21'])
    expect(window.document.getElementById('cuenta')!.textContent).toBe('1 regla')
    expect([...window.document.querySelectorAll('section:not([hidden]) h2')]).toHaveLength(1)
  })
})
