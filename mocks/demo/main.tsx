import '../../src/app/zod-config.ts'
import { type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '../../src/app/app.tsx'
import { watchParts } from '../../src/app/releases/gone-parts.ts'
import { Button } from '../../src/ui/button.tsx'
import { DemoAccounts } from './accounts.tsx'
import { DemoBanner } from './banner.tsx'
import { Notice } from './notice.tsx'
import { becomeOnlyTab } from './only-tab.ts'
import { askForReset, resetIfAsked } from './reset.ts'
import { keepFiles, serveThisPage } from './serve.ts'

watchParts()
const root = createRoot(document.getElementById('root')!)
const show = (page: ReactNode) => root.render(<StrictMode>{page}</StrictMode>)

const slots = { banner: <DemoBanner />, SignIn: DemoAccounts }

const IN_ANOTHER_TAB = (
  <Notice title="La demostración está abierta en otra pestaña">
    <p>Siga en esa pestaña. Si la cierra, esta se abre sola, con todo lo que hizo.</p>
  </Notice>
)
const NOT_HERE = (
  <Notice title="Este navegador no puede abrir la demostración">
    <p>Necesita un navegador reciente, y una dirección que empiece con https:// o con http://localhost.</p>
  </Notice>
)
const BROKEN = (
  <Notice title="No se pudo abrir lo que este navegador guardó de la demostración">
    <p>Vuelva a cargar la página. Si sigue igual, empiece de nuevo: se borra todo lo escrito y enviado aquí.</p>
    <Button look="fill" onClick={() => location.reload()}>
      Volver a cargar
    </Button>
    <Button onClick={askForReset}>Borrar y empezar de nuevo</Button>
  </Notice>
)

async function open(): Promise<void> {
  await becomeOnlyTab(() => show(IN_ANOTHER_TAB))
  await resetIfAsked()
  await serveThisPage()
  show(<App slots={slots} />)
  keepFiles()
}

if (!isSecureContext || !('serviceWorker' in navigator)) show(NOT_HERE)
else
  open().catch((error: unknown) => {
    console.error(error)
    show(BROKEN)
  })
