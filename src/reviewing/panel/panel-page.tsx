import { Trouble } from '../../asking/trouble.tsx'
import { useQuery } from '../../asking/use-query.ts'
import { rolesInWords } from '../../ficha/status.ts'
import type { Call } from '../../protocol/client.ts'
import type { Panel } from '../../protocol/panel.ts'
import { AccountMenu } from '../../ui/bar/account-menu.tsx'
import { TopBar, type TopLink, TopLinks } from '../../ui/bar/top-bar.tsx'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { FilterSelect } from '../../ui/list/filter-select.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { CHILE, printMoment } from '../../ui/print-time.ts'
import { saveFile } from '../../ui/save-file.ts'
import { ManyProgress } from '../many/many-progress.tsx'
import type { AccountProps } from '../review-props.ts'
import styles from './panel.module.css'
import { PanelDays } from './panel-days.tsx'
import { PanelDesks } from './panel-desks.tsx'
import { PanelExecution } from './panel-execution.tsx'
import { panelFile } from './panel-file.ts'
import { PanelLate } from './panel-late.tsx'
import type { PanelPart } from './panel-props.ts'
import { PanelRules } from './panel-rules.tsx'
import { PanelSendings } from './panel-sendings.tsx'
import { PanelTurns, PanelVerdict } from './panel-verdict.tsx'

interface Props extends AccountProps {
  call: Call
  /** As the address says it; the newest when it says none. */
  year: number | undefined
  onYear: (year: number | undefined) => void
  hrefOf: PanelPart['hrefOf']
  areas: readonly TopLink[]
}

/** How a year goes, for who leads it: are we on time, who is late, whose desk is full, which findings come out. */
export function PanelPage({ call, year, onYear, hrefOf, areas, who, onSignOut }: Props) {
  const { value, refusal, again } = useQuery(['panel', year], (signal) => call('panel', { query: { year }, signal }))
  return (
    <div className={styles.page}>
      <title>Panel · Cuadra</title>
      <TopBar>
        <TopLinks links={areas} />
        <span className="grow" />
        <ManyProgress call={call} person={who.id} href="/bandeja" />
        <AccountMenu name={who.name} roles={rolesInWords(who.roles)} shows="roles" onSignOut={onSignOut} />
      </TopBar>
      <main className={styles.main}>
        <div className={styles.head}>
          <PageTitle>Panel</PageTitle>
          {value && <Controls panel={value} onYear={onYear} />}
        </div>
        {value ? (
          <Drawn panel={value} hrefOf={hrefOf} />
        ) : refusal ? (
          <Trouble refusal={refusal} needs="el panel necesita la red" again={again} onSignOut={onSignOut} />
        ) : (
          <p role="status">Reuniendo las cifras del período…</p>
        )}
      </main>
    </div>
  )
}

function Controls({ panel, onYear }: { panel: Panel; onYear: Props['onYear'] }) {
  return (
    <>
      <span className="sm dim">Al {printMoment(panel.serverTime, CHILE)}</span>
      <span className="grow" />
      <FilterSelect
        label="Período"
        value={String(panel.year ?? '')}
        choices={panel.years.map((one) => ({ id: String(one), name: String(one) }))}
        onChoose={(chosen) => onYear(chosen === undefined ? undefined : Number(chosen))}
      />
      <Button onClick={async () => saveFile(`panel-${panel.year}.xlsx`, await panelFile(panel))}>
        <Icon name="dl" small /> XLSX
      </Button>
      <Button onClick={() => window.print()}>
        <Icon name="print" small /> Imprimir o PDF
      </Button>
    </>
  )
}

function Drawn(part: PanelPart) {
  if (part.panel.services.length === 0)
    return <p>No hay fichas de este período entre las que usted ve. Elija otro período.</p>
  return (
    <>
      <div className={styles.first}>
        <PanelVerdict {...part} />
        <PanelDays panel={part.panel} />
        <PanelTurns {...part} />
      </div>
      <div className={styles.columns}>
        <div>
          <PanelLate {...part} />
          <PanelRules {...part} />
          <PanelSendings {...part} />
        </div>
        <div>
          {part.panel.desks && <PanelDesks {...part} />}
          <PanelExecution {...part} />
        </div>
      </div>
    </>
  )
}
