import { type MouseEvent, useState } from 'react'
import type { Publication, PublishedFile } from '../protocol/publication.ts'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { saveFile } from '../ui/save-file.ts'
import { State } from '../ui/state.tsx'
import { fetchPublished, publishedFileAddress } from './published-file.ts'
import styles from './published-page.module.css'
import { FILE_NAMES, printSize } from './published-words.ts'

const SAID = {
  offline: (name: string) => `No se pudo bajar ${name}: el servidor no responde. Revise la conexión y pruebe otra vez.`,
  differs: (name: string) =>
    `Lo que llegó no es ${name} que se publicó: se cortó o cambió en el camino, y no se guardó. Pruebe otra vez desde otra red.`,
}

/** Every frozen file: a link that anybody can copy; pressed, it is verified before it is saved. */
export function PublishedDownloads({
  publication: { number, files },
  fetch,
}: {
  publication: Publication
  fetch?: typeof globalThis.fetch | undefined
}) {
  const [trouble, setTrouble] = useState<string>()
  const keep = async (file: PublishedFile) => {
    setTrouble(undefined)
    const result = await fetchPublished(number, file, fetch)
    if (result.is === 'ok') saveFile(file.name, result.bytes, file.mediaType)
    else setTrouble(SAID[result.is](FILE_NAMES[file.format].the))
  }
  const press = (file: PublishedFile) => (event: MouseEvent) => {
    // Another tab or window: the browser knows how.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    void keep(file)
  }
  return (
    <section className={`${styles.downloads} screen`} aria-labelledby="descargas">
      <h2 id="descargas">Descargar</h2>
      <ul>
        {files.map((file) => (
          <li key={file.format}>
            <a
              className={buttonClass({ size: 'md', look: file.format === 'pdf' ? 'fill' : 'plain' })}
              href={publishedFileAddress(number, file.format)}
              download={file.name}
              onClick={press(file)}
            >
              <Icon name="dl" small /> {FILE_NAMES[file.format].button}{' '}
              <span className={styles.size}>{printSize(file.size)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p role="status">
        {trouble && (
          <State tone="err" wraps>
            {trouble}
          </State>
        )}
      </p>
    </section>
  )
}
