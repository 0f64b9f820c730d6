import { type FormEvent, useState } from 'react'
import type { Call } from '../protocol/client.ts'
import { Button, LinkButton } from '../ui/button.tsx'
import { LabelledField } from '../ui/field.tsx'
import { FileDrop } from '../ui/file-drop.tsx'
import { TextInput } from '../ui/inputs.tsx'
import { type HomeLink, OpenPage } from './open-page.tsx'
import { readTypedMark } from './typed-mark.ts'
import { useVerifying } from './use-verifying.ts'
import { VerifiedList } from './verified-list.tsx'
import styles from './verify-page.module.css'
import { TYPED_WRONG } from './verify-words.ts'

interface Props {
  call: Call
  home: HomeLink
}

/** Anybody learns whether a file or a number is what was sent or published; the file stays on this device. */
export function VerifyPage({ call, home }: Props) {
  const { all, verifyFiles, verifyMark, again, clear } = useVerifying(call)
  return (
    <OpenPage title="Verificar · Cuadra" home={home} current="/verificar">
      <h1 className={styles.title}>Verificar un documento</h1>
      <p className={styles.lead}>
        Compruebe si un archivo es, letra por letra, el que se publicó o se envió. Su huella se calcula en este equipo:
        el archivo no se sube; al servidor va solo la huella.
      </p>
      <div className={styles.ways}>
        <FileDrop
          title="Elija uno o varios archivos, o suéltelos aquí"
          button="Elegir archivos"
          multiple
          onFiles={(files) => void verifyFiles(files)}
        >
          De una ficha publicada: PDF, Excel, página web o JSON. De un envío: el archivo enviado o el recibo. Tal como
          los bajó, sin volver a guardarlos.
        </FileDrop>
        <TypeMark onMark={(is, mark, name) => void verifyMark(is, mark, name)} />
      </div>
      {all.length > 0 && (
        <section aria-labelledby="resultados">
          <div className={styles.caption}>
            <h2 id="resultados">Resultados</h2>
            <LinkButton onClick={clear}>Limpiar</LinkButton>
          </div>
          <VerifiedList all={all} again={again} />
        </section>
      )}
    </OpenPage>
  )
}

type OnMark = (is: 'fingerprint' | 'number' | 'folio', mark: string, name: string) => void

/** What stands on a paper: a number, a folio, a fingerprint. */
function TypeMark({ onMark }: { onMark: OnMark }) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState<string>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readTypedMark(typed)
    if (!('mark' in read)) return setWrong(TYPED_WRONG[read.is])
    setWrong(undefined)
    setTyped('')
    onMark(read.is, read.mark, read.is === 'fingerprint' ? 'Huella escrita' : read.mark)
  }
  return (
    <form className={styles.typed} onSubmit={submit} noValidate>
      <LabelledField
        id="marca"
        label="O escriba el número, el folio o la huella"
        help="De una ficha publicada, de un envío o de un recibo."
        error={wrong}
      >
        {(names) => (
          <TextInput
            {...names}
            value={typed}
            maxLength={200}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onChange={(event) => {
              setTyped(event.target.value)
              setWrong(undefined)
            }}
          />
        )}
      </LabelledField>
      <Button type="submit" size="md">
        Verificar
      </Button>
    </form>
  )
}
