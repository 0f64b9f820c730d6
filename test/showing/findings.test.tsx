import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/ficha/finding.ts'
import { Findings } from '../../src/showing/findings/findings.tsx'

const finding = (id: string, rest: Partial<Finding>): Finding => ({
  id,
  rule: id,
  title: id,
  severity: 'ask',
  cells: [],
  section: 's',
  message: `mensaje de ${id}`,
  left: null,
  right: null,
  difference: null,
  summary: '38,9% · 181.255 / 466.541',
  values: 'v',
  justification: null,
  ...rest,
})
const prints = { dimension: 'eficiencia', sentence: 'El programa presenta…', wording: 'published' } as const
const plain = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('Lo que dirá el informe', () => {
  const findings = [
    finding('valid', { prints, justification: { state: 'valid', text: 'Porque sí.' } }),
    finding('lapsed', { prints, justification: { state: 'lapsed', text: 'Antes.', writtenFor: '933,3' } }),
    finding('silent', { justification: { state: 'needed' } }),
    finding('blocking', { severity: 'block' }),
    finding('noted', { severity: 'note' }),
  ]

  it('counts what will be printed and sets apart what only asks for a reason', () => {
    const text = plain(renderToStaticMarkup(<Findings findings={findings} onJustify={() => {}} />))
    expect(text).toContain('2 hallazgos')
    expect(text).toContain('Explique por qué: en el informe saldrá solo su explicación mensaje de silent')
    expect(text).toContain('Para tener en cuenta mensaje de noted')
    expect(text).not.toContain('mensaje de blocking')
  })

  it('says how each justification stands, and what a lapsed one was written for', () => {
    const text = plain(renderToStaticMarkup(<Findings findings={findings} onJustify={() => {}} />))
    expect(text).toContain('Justificado')
    expect(text).toContain('Caducó')
    expect(text).toContain('Se escribió para 933,3')
    expect(text).toContain('Justificar')
    expect(text).not.toContain('Porque sí.')
  })

  it('shows the reasons to whoever only reads', () => {
    const text = plain(renderToStaticMarkup(<Findings findings={findings} />))
    expect(text).toContain('Porque sí.')
    expect(text).not.toContain('Editar')
    expect(text).toContain('Falta')
  })

  it('lets the filling put its text area under the finding that is being justified', () => {
    const under = (one: Finding) => (one.id === 'silent' ? <textarea defaultValue="razón" /> : null)
    const markup = renderToStaticMarkup(<Findings findings={findings} onJustify={() => {}} under={under} />)
    expect(markup.match(/<textarea>razón/g)).toHaveLength(1)
  })

  it('says that there are none', () => {
    expect(plain(renderToStaticMarkup(<Findings findings={[]} />))).toContain('sin hallazgos')
  })
})
