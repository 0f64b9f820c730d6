import { type ReactNode, useState } from 'react'
import { RefusedFile } from '../../importing/files/refused-file.ts'
import { FileDrop } from '../../ui/file-drop.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { marksOf, refuseOther } from '../../workbook/returned/open-returned.ts'
import { ExportBook, writtenSoFar } from '../export-book.tsx'
import { useFilling } from '../filling-context.ts'
import type { WorkspaceProps } from '../workspace-props.ts'
import styles from './book.module.css'
import { BookProofScreen } from './book-proof-screen.tsx'
import { readBookFile } from './read-book-file.ts'
import type { ReadBook } from './use-book-proof.ts'

interface Props extends WorkspaceProps {
  /** The list of sections, where no proof takes its place. */
  nav: ReactNode
  /** What is said under a section, which may be another than this page. */
  tellAt: (section: string, text: string) => void
}

/** A workbook of the ficha comes back: choose it, see what it would do, accept or leave. */
export function BookPage({ nav, tellAt, ...props }: Props) {
  const { read, problem, choose, leave } = useBookFile()
  if (read) return <BookProofScreen {...props} key={read.fileName} read={read} tellAt={tellAt} onLeave={leave} />
  return (
    <>
      {nav}
      <Choosing problem={problem} onChoose={choose} draft={props.draft} live={props.live} />
    </>
  )
}

function useBookFile() {
  const { live } = useFilling()
  const [read, setRead] = useState<ReadBook>()
  const [problem, setProblem] = useState<string>()
  const choose = async (file: File) => {
    setProblem('')
    const result = await opened(file, live.getSnapshot())
    if (typeof result === 'string') setProblem(`${file.name}: ${result}`)
    else setRead(result)
  }
  const leave = () => {
    setRead(undefined)
    setProblem(undefined)
  }
  return { read, problem, choose, leave }
}

/** A workbook of this ficha, or why it is none. */
async function opened(file: File, ficha: Parameters<typeof refuseOther>[1]): Promise<ReadBook | string> {
  const reading = await readBookFile(file)
  if ('problem' in reading) return reading.problem
  try {
    const marks = marksOf(reading.book)
    refuseOther(marks, ficha)
    return { fileName: file.name, book: reading.book, marks }
  } catch (error) {
    if (error instanceof RefusedFile) return error.problem
    throw error
  }
}

interface ChoosingProps extends Pick<WorkspaceProps, 'draft' | 'live'> {
  /** What was wrong with the file that was chosen; '' while one is read. */
  problem: string | undefined
  onChoose: (file: File) => Promise<void>
}

/** The workbook goes out, and comes back. */
function Choosing({ problem, onChoose, draft, live }: ChoosingProps) {
  const { locked } = useFilling()
  return (
    <main className={styles.choosing} id="contenido">
      <PageTitle>Libro de Excel</PageTitle>
      <section aria-labelledby="llevar">
        <h2 id="llevar">Llevar</h2>
        <p>
          Un libro con lo escrito hasta ahora, para llenarlo fuera de Cuadra o repartirlo entre quienes tienen las
          cifras.
        </p>
        <ExportBook of={() => writtenSoFar({ draft, live })} />
      </section>
      <section aria-labelledby="traer">
        <h2 id="traer">Traer de vuelta</h2>
        {locked ? (
          <p>La ficha está por enviarse y nada cambia en ella. Retire el envío para traer un libro.</p>
        ) : (
          <BringBack problem={problem} onChoose={onChoose} />
        )}
      </section>
    </main>
  )
}

const BringBack = ({ problem, onChoose }: Pick<ChoosingProps, 'problem' | 'onChoose'>) => (
  <>
    <FileDrop
      title="Elija el libro que exportó de esta ficha, o suéltelo aquí"
      button="Traer un libro de Excel"
      className={styles.drop}
      accept=".xlsx,.ods"
      problem={problem}
      onFiles={([file]) => file && void onChoose(file)}
    >
      Guardado en Excel (.xlsx), LibreOffice (.ods) o Google Sheets. Verá qué cambia antes de aceptarlo.
    </FileDrop>
    <p role="status" aria-busy={problem === '' || undefined}>
      {problem === '' && 'Leyendo el libro…'}
    </p>
  </>
)
