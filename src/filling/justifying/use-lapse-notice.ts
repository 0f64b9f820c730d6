import { useEffect, useRef } from 'react'
import type { Finding } from '../../ficha/finding.ts'

const lapsedOf = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter((finding) => finding.justification?.state === 'lapsed')

/** Says it when what is typed makes a reason lapse: what it explained is no longer what stands there. */
export function useLapseNotice(findings: readonly Finding[], tell: (notice: string) => void): void {
  const known = useRef<ReadonlySet<string>>(undefined)
  useEffect(() => {
    const lapsed = lapsedOf(findings)
    const news = known.current ? lapsed.filter((finding) => !known.current!.has(finding.id)) : []
    known.current = new Set(lapsed.map((finding) => finding.id))
    if (news.length > 0) tell(noticeOf(news))
  }, [findings, tell])
}

function noticeOf(news: readonly Finding[]): string {
  const titles = news.map((finding) => `«${finding.title}»`).join(', ')
  return news.length === 1
    ? `Caducó la justificación de ${titles}: los valores cambiaron. El texto sigue ahí.`
    : `Caducaron ${news.length} justificaciones: ${titles}. Los valores cambiaron; los textos siguen ahí.`
}
