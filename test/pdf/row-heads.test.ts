import { describe, expect, test } from 'vitest'
import { withRowHeads } from '../../src/pdf/row-heads.ts'

const element = (id: number, type: string, rest: string) =>
  `${id} 0 obj\n<<\n  /Type /StructElem\n  /S /${type}\n  /P 1 0 R\n${rest}\n>>\nendobj\n`
const cell = (id: number, heads: string) =>
  element(id, 'TD', `  /A [<<\n    /O /Table\n    /Headers [${heads}]\n  >>]\n  /K [0]`)
const FILE = `%PDF-1.7\n${element(2, 'TBody', '  /K [3 0 R]')}${element(3, 'TR', '  /K [4 0 R 5 0 R]')}${cell(4, '(U1x0y0)')}${cell(5, '(U1x1y0) (U1x1y1)')}stream /S /TD\xff\x80 endstream`

const patched = (text: string) => Buffer.from(withRowHeads(Buffer.from(text, 'latin1'))).toString('latin1')

describe('heads of rows', () => {
  test('the first cell of a row becomes the head of its row; all else keeps its place', () => {
    const after = patched(FILE)
    expect(after).toHaveLength(FILE.length)
    expect(after).toMatch(/4 0 obj\n<<\n {2}\/Type \/StructElem\n {2}\/S \/TH\n[\s\S]*?\/Scope \/Row +\n/)
    expect(after).toMatch(/5 0 obj\n<<\n {2}\/Type \/StructElem\n {2}\/S \/TD\n/)
    expect(after).not.toContain('/Headers')
    expect(after.slice(after.indexOf('stream'))).toBe(FILE.slice(FILE.indexOf('stream')))
  })

  test('a file without tables stays as it is', () => {
    expect(patched('%PDF-1.7\n\x00\x93\xff')).toBe('%PDF-1.7\n\x00\x93\xff')
  })
})
