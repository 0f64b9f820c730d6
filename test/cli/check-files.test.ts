import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { generateFicha } from '../../mocks/generator.ts'
import { SHAPES } from '../../mocks/shape.ts'
import { SAMPLE } from '../editions/sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'cuadra-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(name: string, content: unknown): string {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const ready = fileOf('ready.json', SAMPLE)
const pending = fileOf('pending.json', generateFicha(2, SHAPES[3]))
const blocked = fileOf('blocked.json', {
  ...SAMPLE,
  answers: { ...SAMPLE.answers, exits: { '2023': { typed: '12a' } } },
})
const broken = fileOf('broken.json', '{"format": ')

function check(...files: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/node/cuadra.js', 'check', ...files], {
    encoding: 'utf8',
  })
  return {
    status,
    lines: stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line)),
    stderr,
  }
}

describe('cuadra check of several files', () => {
  test('prints a line for each, in the order given, and ends with the worst of their codes', () => {
    const { status, lines } = check(pending, blocked, ready)
    expect(lines.map(({ file, status }) => [file, status])).toEqual([
      [pending, 'pending'],
      [blocked, 'blocked'],
      [ready, 'ready'],
    ])
    expect(status).toBe(1)
    expect(lines[0]).toMatchObject({ programme: generateFicha(2, SHAPES[3]).programme.name, edition: 2023 })
    expect(lines[0].findings).toContainEqual(expect.objectContaining({ severity: 'ask', justification: 'needed' }))
    expect(lines[1].findings).toContainEqual(
      expect.objectContaining({ rule: 'unreadable', severity: 'block', cells: ['exits~2023'] }),
    )
  })

  test('says of a file that it cannot read where and why, and reads on', () => {
    const { status, lines, stderr } = check(broken, join(folder, 'nada.json'), ready)
    expect([status, stderr]).toEqual([2, ''])
    expect(lines.map((one) => one.status)).toEqual(['unreadable', 'unreadable', 'ready'])
    expect(lines[0].problems).toEqual([{ where: '(archivo)', what: expect.stringMatching(/no es JSON/) }])
    expect(lines[1].problems[0].what).toMatch(/no se puede leer \(ENOENT\)/)
  })

  test('ends with 0 when none of them is in the way', () => {
    expect(check(ready, pending).status).toBe(0)
  })
})
