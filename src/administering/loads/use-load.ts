import { useState } from 'react'
import type { Refusal } from '../../asking/refusal.ts'
import type { FileTable } from '../../importing/files/file-table.ts'
import type { AdministrationDone, LoadBody, Proof } from '../../protocol/administration.ts'
import type { LoadKind } from '../../protocol/loads/load-kind.ts'
import { useAdministering } from '../administering-context.ts'
import { useAct } from '../use-act.ts'
import { type FileChoice, readFile } from './read-file.ts'

/** How far a load is: a file is chosen, proven, and loaded. */
export type LoadState =
  /** `sheets`: those of a workbook that may be meant, where the one that was read is no table. */
  | { readonly is: 'choosing'; readonly problem?: string; readonly sheets?: readonly string[] }
  | { readonly is: 'reading'; readonly name: string }
  /** The server couldn't prove it; the file is still here. */
  | { readonly is: 'unproven'; readonly table: FileTable; readonly refusal: Refusal }
  /** `again`: something changed since the former proof, and this is the one of now. */
  | {
      readonly is: 'proven'
      readonly table: FileTable
      readonly proof: Proof
      readonly again?: true
      /** Rows that are taken although they look wrong. */
      readonly taken: readonly number[]
    }
  /** `name` of the file: table and proof of thousands of rows are let go. */
  | {
      readonly is: 'loaded'
      readonly name: string
      readonly done: Omit<AdministrationDone, 'keys'>
      readonly refused: number
    }

export interface Load {
  readonly state: LoadState
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  readonly choose: (file: File) => Promise<void>
  /** Reads the same file again: another sheet of it, or its hidden rows too. */
  readonly readAgain: (choice: FileChoice) => Promise<void>
  readonly prove: (table: FileTable) => Promise<void>
  /** Takes a row that looks wrong, or leaves it out again: the proof says what that does. */
  readonly take: (row: number, isTaken: boolean) => Promise<void>
  readonly accept: () => Promise<void>
  readonly cancel: () => void
}

interface ChosenFile {
  readonly file: File
  readonly choice: FileChoice
}

/** Loading a file: nothing is stored before its proof was accepted. */
export function useLoad(kind: LoadKind): Load {
  const { call } = useAdministering()
  const [state, setState] = useState<LoadState>({ is: 'choosing' })
  const [chosen, setChosen] = useState<ChosenFile>()
  const params = { kind: kind.id }
  const act = useAct(
    (act, body: Omit<LoadBody, 'act'>) => call('administrationLoad', { params, body: { act, ...body } }),
    // A proof is of one table, and of the rows that were taken.
    ({ fingerprint }) => fingerprint,
  )
  const ask = async (table: FileTable, taken: readonly number[], again?: true) => {
    const said = await call('administrationProof', { params, body: bodyOf(table, taken) })
    if (said.is === 'ok') setState({ is: 'proven', table, proof: said.value, taken, ...(again && { again }) })
    else setState({ is: 'unproven', table, refusal: said })
  }
  const prove = async (table: FileTable, taken: readonly number[] = [], again?: true) => {
    setState({ is: 'reading', name: table.name })
    await ask(table, taken, again)
  }
  const take = async (row: number, isTaken: boolean) => {
    if (state.is !== 'proven') return
    act.clear()
    const others = state.taken.filter((one) => one !== row)
    const taken = isTaken ? [...others, row] : others
    // Told at once, so that another tick before the answer goes on from here.
    setState({ ...state, taken })
    await ask(state.table, taken)
  }
  const read = async ({ file, choice }: ChosenFile) => {
    act.clear()
    setChosen({ file, choice })
    setState({ is: 'reading', name: file.name })
    const reading = await readFile(file, kind, choice)
    if ('table' in reading) return prove(reading.table)
    const { problem, sheets = [] } = reading
    setState({ is: 'choosing', problem: `${file.name}: ${problem}`, sheets })
  }
  const choose = (file: File) => read({ file, choice: {} })
  const readAgain = async (choice: FileChoice) => {
    if (chosen) await read({ file: chosen.file, choice: { ...chosen.choice, ...choice } })
  }
  const accept = async () => {
    if (state.is !== 'proven') return
    const { table, proof, taken } = state
    const said = await act.run({ ...bodyOf(table, taken), fingerprint: proof.fingerprint })
    if (said.is === 'ok') {
      const { keys: _keys, ...done } = said.value
      setChosen(undefined)
      setState({ is: 'loaded', name: table.name, done, refused: proof.counts.refused })
    }
    if (said.is === 'problem' && said.problem.code === 'stale') await prove(table, taken, true)
  }
  const cancel = () => {
    act.clear()
    setState({ is: 'choosing' })
  }
  return { state, busy: act.busy, refusal: act.refusal, choose, readAgain, prove, take, accept, cancel }
}

const bodyOf = ({ head, rows }: FileTable, taken: readonly number[]) => ({
  head: [...head],
  rows: rows.map((cells) => [...cells]),
  ...(taken.length > 0 && { taken: [...taken] }),
})
