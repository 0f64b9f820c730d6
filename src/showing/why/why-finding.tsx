import { use } from 'react'
import { WhyButton } from './why-button.tsx'
import { WhyContext } from './why-context.ts'

interface Props {
  /** Id of a finding, or of the rule of a sum. */
  finding: string
  /** Its name, to tell one button from another when they are heard one by one. */
  title: string
}

/** '¿Por qué?' beside a finding or a sum; nothing where the page can't say why. */
export function WhyFinding({ finding, title }: Props) {
  const access = use(WhyContext)
  if (!access) return null
  return (
    <WhyButton look="link" asks={{ finding }} {...access} label={title}>
      ¿Por qué?
    </WhyButton>
  )
}
