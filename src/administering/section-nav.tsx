import { useEffect, useRef } from 'react'
import { Anchor } from '../ui/anchor.tsx'
import { ADMINISTRATION, addressOf, RECORD } from './address.ts'
import styles from './section-nav.module.css'
import { kindOf, SECTIONS } from './sections.ts'

const LINES = [
  ...SECTIONS.map((section) => ({ slug: section.slug, title: kindOf(section).title, href: addressOf(section) })),
  { slug: RECORD, title: 'Registro', href: `${ADMINISTRATION}/${RECORD}` },
]

/** What is administered; on a phone a strip that slides. */
export function SectionNav({ current }: { current: string }) {
  const strip = useRef<HTMLUListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another one is current, it is brought in sight.
  useEffect(() => bringInSight(strip.current), [current])
  return (
    <nav className={styles.list} aria-label="Secciones de administración">
      <ul ref={strip}>
        {LINES.map(({ slug, title, href }) => (
          <li key={slug}>
            <Anchor href={href} aria-current={slug === current ? 'page' : undefined}>
              {title}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function bringInSight(strip: HTMLElement | null): void {
  const line = strip?.querySelector('[aria-current]')
  if (!strip || !line) return
  const [frame, place] = [strip.getBoundingClientRect(), line.getBoundingClientRect()]
  strip.scrollLeft += place.left - frame.left - (frame.width - place.width) / 2
}
