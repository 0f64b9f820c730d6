import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Is poppler here? The tests that read PDFs with it are skipped by name where it isn't. */
export const hasPoppler = spawnSync('pdfinfo', ['-v']).error === undefined

function poppler(command: string, options: readonly string[], pdf: Uint8Array, to: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'cuadra-pdf-'))
  const file = join(folder, 'ficha.pdf')
  writeFileSync(file, pdf)
  const { stdout } = spawnSync(command, [...options, file, ...to], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  rmSync(folder, { recursive: true })
  return stdout
}

/** 'Title: …' and the other lines of pdfinfo. */
export const infoOf = (pdf: Uint8Array): Record<string, string> =>
  Object.fromEntries([...poppler('pdfinfo', [], pdf).matchAll(/^([\w ]+):\s+(.*)$/gm)].map((one) => [one[1], one[2]!]))

export const textOf = (pdf: Uint8Array): string => poppler('pdftotext', ['-layout'], pdf, ['-'])

/** Name of each font and whether it is embedded. */
export const fontsOf = (pdf: Uint8Array): { readonly name: string; readonly embedded: boolean }[] =>
  poppler('pdffonts', [], pdf)
    .split('\n')
    .slice(2)
    .filter(Boolean)
    .map((one) => ({
      name: one.split(/\s+/)[0]!,
      embedded: / (yes|no) +(?:yes|no) +(?:yes|no) +\d+/.exec(one)?.[1] === 'yes',
    }))

interface Word {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Size of each page and the place of every word on it, in points. */
export function placesOf(pdf: Uint8Array): { pages: { width: number; height: number }[]; words: Word[] } {
  const pages: { width: number; height: number }[] = []
  const words: Word[] = []
  for (const line of poppler('pdftotext', ['-bbox'], pdf, ['-']).split('\n')) {
    const page = /<page width="([\d.]+)" height="([\d.]+)"/.exec(line)
    if (page) pages.push({ width: Number(page[1]), height: Number(page[2]) })
    const word = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>/.exec(line)
    if (!word) continue
    const [left, top, right, bottom] = word.slice(1, 5).map(Number) as [number, number, number, number]
    words.push({ page: pages.length - 1, text: word[5]!, left, right, top, bottom })
  }
  return { pages, words }
}

/** An element of the structure: what a screen reader walks. */
export interface Tag {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly kids: Tag[]
  /** Its own text, without spaces: lines are broken where the page was full. */
  text: string
}

/** Spaces, and places to break a line, mean nothing to a comparison. */
export const bare = (text: string): string => text.replace(/[\s\u200b\u00ad]/g, '')

/** The tree of the structure with its texts, out of the indented lines of pdfinfo. */
export function structureOf(pdf: Uint8Array): Tag {
  const root: Tag = { name: 'Root', attributes: {}, kids: [], text: '' }
  const open: { depth: number; tag: Tag }[] = [{ depth: -1, tag: root }]
  for (const line of poppler('pdfinfo', ['-struct-text'], pdf).split('\n')) {
    const [, indent, said] = /^( *)(\S.*)$/.exec(line) ?? []
    if (indent === undefined || said === undefined) continue
    while (open.at(-1)!.depth >= indent.length) open.pop()
    const { tag } = open.at(-1)!
    const attribute = /^\/(\w+) (.*)$/.exec(said)
    if (attribute) tag.attributes[attribute[1]!] = attribute[2]!
    else if (said.startsWith('"')) tag.text += bare(said.slice(1, -1))
    else open.push({ depth: indent.length, tag: added(tag, /^\w+/.exec(said)?.[0] ?? '?') })
  }
  return root
}

function added(parent: Tag, name: string): Tag {
  const tag: Tag = { name, attributes: {}, kids: [], text: '' }
  parent.kids.push(tag)
  return tag
}

/** All text below an element, in order of reading. */
export const wholeText = (tag: Tag): string => tag.text + tag.kids.map(wholeText).join('')

/** All elements of these names, in order of reading; what is inside of one is its own. */
export const findTags = (tag: Tag, names: RegExp): Tag[] =>
  tag.kids.flatMap((kid) => (names.test(kid.name) ? [kid] : findTags(kid, names)))
