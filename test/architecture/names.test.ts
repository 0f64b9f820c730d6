import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { named, sources } from './imports.ts'

/** Names that several folders export in one meaning: each draws, keeps or stores the same thing on its side. */
const ONE_MEANING: Readonly<Record<string, string>> = {
  EvaluationForm: 'the form of an evaluation, declared and drawn',
  LinkPurpose: 'what a link is for, on the wire and stored',
  MIGRATIONS: 'the steps of a database, of the device and of the server',
  RECORD: 'the address of the record of acts',
  REMARK_WORDS: 'what is said of an observation, to each side',
  Receipt: 'a receipt, on the wire and drawn',
  RecordView: 'the record of a ficha, of who fills it and of who reviews it',
  Reply: 'what an institution answers to an observation, written and stored',
  ReportView: 'the report of a ficha, of who fills it and of who reviews it',
  SectionNav: 'the ways to the sections of a page',
  isGroup: 'is a control several inputs under one label?',
  isNumeric: 'does it hold a number: of a kind, of a column',
  migrate: 'brings a database up to today',
  observationsCounted: 'how many observations, in words',
  printTime: 'a time as people read it',
  // A list of administration, declared and joined to the database.
  ...Object.fromEntries(
    ['assignments', 'averages', 'history', 'institutions', 'periods', 'programmes', 'users'].map((one) => [
      one,
      'a list',
    ]),
  ),
}

const EXPORTED = /^export (?:default )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm

/** The folders of src that export each name. */
function foldersByName(): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>()
  for (const file of sources.filter((one) => /\.tsx?$/.test(one)))
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(EXPORTED))
      folders.set(name, (folders.get(name) ?? new Set()).add(named(file).split('/')[0]!))
  return folders
}

test('no name is exported from two folders, but those of one meaning', () => {
  const names = foldersByName()
  expect(names.size).toBeGreaterThan(1_000)
  const twice = [...names].filter(([, folders]) => folders.size > 1).map(([name]) => name)
  expect(twice.sort()).toEqual(Object.keys(ONE_MEANING).sort())
})
