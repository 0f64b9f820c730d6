import type { LoadKind } from '../../protocol/loads/load-kind.ts'
import { Ledger, ledger } from '../../showing/reading/ledger.tsx'
import { tableFile } from '../../showing/table-file.ts'
import { Button } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { FileDrop } from '../../ui/file-drop.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { TableFormat } from '../../ui/list/export-buttons.tsx'
import { saveFile } from '../../ui/save-file.ts'
import { fileStem, templateOf } from './list-files.ts'
import styles from './load-page.module.css'
import { OtherSheets } from './other-sheets.tsx'

interface Props {
  kind: LoadKind
  /** What was wrong with the file that was chosen. */
  problem: string | undefined
  /** Sheets of that file that may be meant. */
  sheets: readonly string[]
  onChoose: (file: File) => void
  onSheet: (name: string) => void
}

/** Chooses a file, or takes one that is dropped; beside it what the file has to look like. */
export function ChooseFile({ kind, problem, sheets, onChoose, onSheet }: Props) {
  return (
    <>
      <FileDrop
        title="Elija un archivo CSV, Excel (.xlsx) u ODS, o suéltelo aquí"
        button="Elegir archivo"
        className={styles.drop}
        accept=".csv,.txt,.tsv,.xlsx,.ods"
        problem={problem}
        onFiles={([file]) => file && onChoose(file)}
      >
        Los encabezados van en cualquier orden. Antes de guardar verá fila por fila qué pasará.
      </FileDrop>
      {sheets.length > 0 && <OtherSheets sheets={sheets} onSheet={onSheet} />}
      <Template kind={kind} />
    </>
  )
}

const keepTemplate = async (kind: LoadKind, format: TableFormat) =>
  saveFile(`plantilla-${fileStem(kind)}.${format}`, await tableFile(format, kind.title, templateOf(kind)))

/** The columns of a file, each with what goes in it and an example; and a file to begin from. */
function Template({ kind }: { kind: LoadKind }) {
  return (
    <section className={styles.template}>
      <div className={styles.caption}>
        <h2>Columnas del archivo</h2>
        <span className="grow" />
        <Button onClick={() => void keepTemplate(kind, 'xlsx')}>
          <Icon name="dl" small /> Plantilla XLSX
        </Button>
        <Button onClick={() => void keepTemplate(kind, 'csv')}>
          <Icon name="dl" small /> Plantilla CSV
        </Button>
      </div>
      <Ledger label="Columnas del archivo" className={styles.columns}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              Columna
            </th>
            <th scope="col">Qué lleva</th>
            <th scope="col" className={styles.example}>
              Ejemplo
            </th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(kind.columns).map(([id, { head, help, example, blank }]) => (
            <tr key={id}>
              <th scope="row" className={ledger['text']}>
                <b>{head}</b>
                {blank === 'refused' && <span className="xs dim"> obligatoria</span>}
              </th>
              <td className={ledger['text']}>{help}</td>
              <td className={classes(ledger['text'], 'dim')}>{example}</td>
            </tr>
          ))}
        </tbody>
      </Ledger>
    </section>
  )
}
