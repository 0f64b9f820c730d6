import type { Examination } from '../engine/examination.ts'
import type { FileProblem } from '../ficha/document.ts'
import { loadFicha, UnreadableFile } from './load-ficha.ts'
import { type CommandOutcome, jsonLine } from './outcome.ts'

/** What is said of one of several files; figures and whys of a ficha are for `check` of it alone. */
type CheckedFile =
  | (ReturnType<typeof findingsOf> & { readonly file: string })
  | { readonly file: string; readonly status: 'unreadable'; readonly problems: readonly FileProblem[] }

const findingsOf = (ficha: Examination) => ({
  status: ficha.status,
  programme: ficha.programme.name,
  edition: ficha.edition.id,
  findings: ficha.findings.map(({ rule, severity, cells, message, justification }) => ({
    rule,
    severity,
    cells,
    message,
    ...(justification && { justification: justification.state }),
  })),
})

function checkedFile(file: string): CheckedFile {
  try {
    return { file, ...findingsOf(loadFicha(file)) }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    return { file, status: 'unreadable', problems: error.problems }
  }
}

const CODES = { ready: 0, pending: 0, blocked: 1, unreadable: 2 } as const

/** Checks several files in one process: a line of JSON for each, in the order given; ends with the worst of their codes. */
export function checkFiles(files: readonly string[]): CommandOutcome {
  let code = 0
  const lines = files.map((file) => {
    const checked = checkedFile(file)
    code = Math.max(code, CODES[checked.status])
    return jsonLine(checked)
  })
  return { output: lines.join(''), code }
}
