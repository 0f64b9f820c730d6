import { typedCells } from '../drafts/editing/draft-document.ts'
import { rescueName, rescueText } from '../drafts/history/rescue.ts'
import type { Answers } from '../ficha/answer.ts'
import { writeAnswers } from '../ficha/answers-file.ts'
import { saveFile } from '../ui/save-file.ts'
import type { WorkspaceProps } from './workspace-props.ts'

export type RescueProps = Pick<WorkspaceProps, 'draft' | 'live' | 'store'>

/** Everything typed, the unreadable too, as a file of a ficha. */
export function downloadRescue({ draft, live, store }: RescueProps): void {
  const view = draft.getSnapshot()
  const write = (answers: Answers) => writeAnswers(live.edition, view.ficha.period.year, answers)
  const text = rescueText(view, write, typedCells(draft, view.answers, store.account))
  saveFile(rescueName(view), text)
}
