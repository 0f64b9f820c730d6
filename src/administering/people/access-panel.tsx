import { useEffect, useRef, useState } from 'react'
import { TroubleLine } from '../../asking/trouble.tsx'
import { agreeing, counted } from '../../ficha/counted.ts'
import type { IssuedLink } from '../../protocol/identity.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/inputs.tsx'
import { CHILE, printMoment } from '../../ui/print-time.ts'
import { State } from '../../ui/state.tsx'
import { useAdministering } from '../administering-context.ts'
import styles from '../panel.module.css'
import { useAct } from '../use-act.ts'

interface Props {
  user: string
  name: string
  isActive: boolean
}

/** How a person gets in: the link to choose a password, shown once, and the end of their sessions. */
export function AccessPanel({ user, name, isActive }: Props) {
  const { call, who } = useAdministering()
  const [link, setLink] = useState<IssuedLink>()
  const [ended, setEnded] = useState<number>()
  const issuing = useAct((_, of: string) => call('issuePasswordLink', { params: { user: of } }))
  const ending = useAct((_, of: string) => call('endSessionsOf', { params: { user: of } }))
  if (who.user === user)
    return (
      <section className={styles.panel} aria-labelledby="acceso">
        <h2 id="acceso">Acceso</h2>
        <p className="sm dim">
          Es la suya: su contraseña y sus sesiones están en <Anchor href="/cuenta">su cuenta</Anchor>.
        </p>
      </section>
    )
  const end = async () => {
    const said = await ending.run(user)
    if (said.is === 'ok') setEnded(said.value.ended)
  }
  const issue = async () => {
    const said = await issuing.run(user)
    if (said.is === 'ok') setLink(said.value)
  }
  return (
    <section className={styles.panel} aria-labelledby="acceso">
      <h2 id="acceso">Acceso</h2>
      <p className="sm dim">
        Con un enlace de un solo uso, {name || user} elige su contraseña. Al darlo, la que tenga deja de servir y sus
        sesiones se cierran.
      </p>
      {!isActive && (
        <State tone="warn" wraps>
          No está activa: el enlace no le servirá hasta que lo esté.
        </State>
      )}
      {link ? (
        <Link link={link} />
      ) : (
        <Button size="md" blocked={issuing.busy} onClick={() => void issue()}>
          Dar enlace para elegir contraseña
        </Button>
      )}
      {issuing.refusal && <TroubleLine refusal={issuing.refusal} />}
      <Button size="md" blocked={ending.busy} onClick={() => void end()}>
        Cerrar sus sesiones en todos los equipos
      </Button>
      {ending.refusal && <TroubleLine refusal={ending.refusal} />}
      <div role="status">{ended !== undefined && <State tone="ok">{endedWords(ended)}</State>}</div>
    </section>
  )
}

const endedWords = (count: number): string =>
  count === 0
    ? 'No tenía sesiones abiertas'
    : `${agreeing(count, 'Se cerró', 'Se cerraron')} ${counted(count, 'sesión', 'sesiones')}`

/** The link, once: it gets the focus, selected, ready to be copied. */
function Link({ link }: { link: IssuedLink }) {
  const input = useRef<HTMLInputElement>(null)
  const [copied, setCopied] = useState(false)
  const address = new URL(link.address, location.origin).href
  useEffect(() => {
    input.current?.focus()
    // Backwards, so that its beginning is what is seen.
    input.current?.setSelectionRange(0, address.length, 'backward')
  }, [address])
  const copy = async () => {
    input.current?.select()
    // Without permission it stays selected, to be copied by keyboard.
    setCopied(
      await navigator.clipboard?.writeText(address).then(
        () => true,
        () => false,
      ),
    )
    announce('Enlace copiado')
  }
  return (
    <div className={styles.link}>
      <label htmlFor="enlace">
        <b>Enlace de {link.name}</b>
      </label>
      <div className={styles.copy}>
        <TextInput ref={input} id="enlace" value={address} readOnly aria-describedby="enlace-ayuda" />
        <Button look="fill" size="md" onClick={() => void copy()}>
          {copied ? 'Copiado' : 'Copiar'}
        </Button>
      </div>
      <p id="enlace-ayuda" className="sm">
        Se muestra solo ahora: cópielo y entrégueselo por un medio seguro. Sirve una vez, hasta el{' '}
        {printMoment(link.expiresAt, CHILE)}.
      </p>
    </div>
  )
}
