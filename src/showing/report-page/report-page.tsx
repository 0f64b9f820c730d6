import type { Block, ListBlock, ParagraphBlock, ReportDocument, ReportSection } from '../../ficha/report-document.ts'
import { isOnlyTitle, paragraphsOf, standsBeside, titleLevels } from '../../report/outline.ts'
import { runningHead } from '../../report/running-head.ts'
import { Chart } from './chart.tsx'
import styles from './report-page.module.css'
import { ReportTable } from './report-table.tsx'

/** The report as a page: what the ficha will say once printed. It prints as it is read. */
export function ReportPage({ document }: { document: ReportDocument }) {
  const [name, ...institution] = document.heading
  return (
    <article className={styles.page} lang="es-CL">
      <style>{runningHead(document)}</style>
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

/** Some sections of a report, beside where something is being written that they will say. */
export const ReportExtract = ({ sections }: Pick<ReportDocument, 'sections'>) => (
  <article className={`${styles.page} ${styles.extract}`} lang="es-CL">
    {sections.map((section) => (
      <ReportPart key={section.id} section={section} />
    ))}
  </article>
)

function ReportPart({ section }: { section: ReportSection }) {
  const levels = titleLevels(section.blocks)
  return (
    <section className={styles.section} aria-labelledby={`informe-${section.id}`}>
      <h2 id={`informe-${section.id}`}>{section.title}</h2>
      {section.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no name, and a report is drawn whole.
        <ReportBlock key={index} block={block} level={levels[index]!} />
      ))}
    </section>
  )
}

/** The level of a title under that of its section. */
type Level = 3 | 4

function ReportBlock({ block, level }: { block: Block; level: Level }) {
  switch (block.type) {
    case 'table':
      return <ReportTable block={block} />
    case 'paragraph':
      return <Paragraph block={block} level={level} />
    case 'list':
      return <List block={block} level={level} />
    case 'chart':
      return <Chart block={block} />
    case 'notes':
      return <SmallPrint items={block.items} />
  }
}

function Title({ text, level }: { text: string | undefined; level: Level }) {
  if (!text) return null
  return level === 3 ? <h3>{text}</h3> : <h4>{text}</h4>
}

/** Texts one under the other. */
function Texts({ of: texts }: { of: readonly string[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs may repeat.
  return texts.map((text, index) => <p key={index}>{text}</p>)
}

function Paragraph({ block, level }: { block: ParagraphBlock; level: Level }) {
  return (
    <div className={styles.block}>
      {standsBeside(block) ? (
        <p>
          <strong>{block.title}:</strong> {block.text}
        </p>
      ) : (
        <>
          <Title text={block.title} level={level} />
          <Texts of={paragraphsOf(block.text)} />
        </>
      )}
    </div>
  )
}

/** One sentence is no list. */
function List({ block, level }: { block: ListBlock; level: Level }) {
  if (isOnlyTitle(block)) return <OnlyTitle text={block.title} />
  return (
    <div className={styles.block}>
      <Title text={block.title} level={level} />
      {block.items.length === 1 ? (
        <Texts of={block.items} />
      ) : (
        <ul className={styles.list}>
          {block.items.map((text, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sentences may repeat.
            <li key={index}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

const OnlyTitle = ({ text }: { text: string | undefined }) =>
  text ? (
    <p className={styles.block}>
      <strong>{text}</strong>
    </p>
  ) : null

const SmallPrint = ({ items }: { items: readonly string[] }) => (
  <div className={styles.smallPrint}>
    <Texts of={items} />
  </div>
)
