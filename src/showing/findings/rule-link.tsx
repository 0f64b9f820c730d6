import { Anchor } from '../../ui/anchor.tsx'

interface Props {
  rule: string
  /** Name of what was found, to tell one link from another when they are heard one by one. */
  title: string
}

/** To the entry of a rule in the catalogue; in a tab of its own, so that nothing typed here is left. */
export const RuleLink = ({ rule, title }: Props) => (
  <Anchor
    href={`/reglas/${encodeURIComponent(rule)}`}
    target="_blank"
    rel="noopener"
    className="xs nowrap"
    aria-label={`Qué revisa esta regla: ${title} (se abre en otra pestaña)`}
  >
    Qué revisa
  </Anchor>
)
