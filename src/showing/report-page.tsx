import type { Block, ListBlock, ParagraphBlock, ReportDocument, ReportSection } from '../ficha/report-document.ts'
import { Chart } from './chart.tsx'
import { Notes } from './report-notes.tsx'
import styles from './report-page.module.css'
import { ReportTable } from './report-table.tsx'

/** The report as a page: what the ficha will say once printed. It prints as it is read. */
export function ReportPage({ document }: { document: ReportDocument }) {
  const [name, ...institution] = document.heading
  return (
    <article className={styles.page} lang="es-CL">
      <header className={styles.head}>
        <p className={styles.series}>{document.title}</p>
        <h1>{name}</h1>
        {institution.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </header>
      {document.sections.map((section) => (
        <ReportPart key={section.id} section={section} />
      ))}
    </article>
  )
}

function ReportPart({ section }: { section: ReportSection }) {
  return (
    <section className={styles.section} aria-labelledby={`informe-${section.id}`}>
      <h2 id={`informe-${section.id}`}>{section.title}</h2>
      {section.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name, and a report is drawn whole.
        <ReportBlock key={index} block={block} />
      ))}
    </section>
  )
}

function ReportBlock({ block }: { block: Block }) {
  switch (block.type) {
    case 'table':
      return <ReportTable block={block} />
    case 'paragraph':
      return <Paragraph block={block} />
    case 'list':
      return <List block={block} />
    case 'chart':
      return <Chart block={block} />
    case 'notes':
      return <Notes items={block.items} />
  }
}

const paragraphsOf = (text: string): string[] => (text === '' ? [] : text.split(/\n{2,}/))

function Paragraph({ block }: { block: ParagraphBlock }) {
  return (
    <div className={styles.block}>
      {block.title && <h3>{block.title}</h3>}
      {paragraphsOf(block.text).map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs may repeat.
        <p key={index}>{text}</p>
      ))}
    </div>
  )
}

function List({ block }: { block: ListBlock }) {
  return (
    <div className={styles.block}>
      {block.title && <h3>{block.title}</h3>}
      <ul className={styles.list}>
        {block.items.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences may repeat.
          <li key={index}>{text}</li>
        ))}
      </ul>
    </div>
  )
}
