import { use } from 'react'
import { WhyButton } from './why-button.tsx'
import { WhyContext } from './why-context.ts'

interface Props {
  /** Id of a finding, or of the rule of a sum. */
  finding: string
  /** Its name, to tell one button from another when they are heard one by one. */
  title: string
}

/** No address has this sign: a finding and a figure are never taken for each other. */
const FINDING = 'hallazgo:'

/** '¿Por qué?' beside a finding or a sum; nothing where the page can't say why. */
export function WhyFinding({ finding, title }: Props) {
  const access = use(WhyContext)
  if (!access) return null
  const { explain, explainFinding, whoOf, onGo } = access
  return (
    <WhyButton
      look="link"
      figure={FINDING + finding}
      explain={(asked) => (asked.startsWith(FINDING) ? explainFinding(asked.slice(FINDING.length)) : explain(asked))}
      whoOf={whoOf}
      onGo={onGo}
      label={title}
    >
      ¿Por qué?
    </WhyButton>
  )
}
