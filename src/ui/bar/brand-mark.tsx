/** Two strokes on ink: the equals sign of a ledger that adds up. */
export const BrandMark = () => (
  <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
    <rect x="1" y="1" width="16" height="16" rx="2" fill="var(--cuadra-accent)" />
    <path d="M4.5 7h9M4.5 11h9" stroke="var(--cuadra-on-accent)" strokeWidth="2" />
  </svg>
)
