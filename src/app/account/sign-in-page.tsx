import { use } from 'react'
import type { Who } from '../../protocol/bodies.ts'
import { PROBLEMS } from '../../protocol/problems.ts'
import { Anchor } from '../../ui/anchor.tsx'
import { BrandMark } from '../../ui/bar/brand-mark.tsx'
import { ColorSchemeButton } from '../../ui/bar/color-scheme-button.tsx'
import { SlotsContext } from '../slots.ts'
import { usePasswordForm } from './password-form.tsx'
import { ProviderLink } from './provider-link.tsx'
import { SaidProblem } from './said-problem.tsx'
import styles from './sign-in.module.css'
import { useSignInWays } from './sign-in-ways.ts'

interface Props {
  /** Whose session is over; what they typed is still here. */
  lastName: string | undefined
  onSignedIn: (who: Who) => Promise<void>
  /** Back to what is open, for who can't sign in now. */
  backHref?: string
}

/** Ingresar: with the provider of identity, with a password, or with either. */
export function SignInPage({ lastName, onSignedIn, backHref }: Props) {
  const ways = useSignInWays()
  const { form, enter } = usePasswordForm(onSignedIn)
  const { SignIn } = use(SlotsContext)
  return (
    <main className={styles.page} id="contenido">
      <title>Ingresar · Cuadra</title>
      <div className={styles.boxes}>
        <div className={styles.box}>
          <h1>
            <BrandMark /> Cuadra
          </h1>
          <p className="dim">La ficha anual que cuadra</p>
          {lastName && (
            <p className={styles.last}>
              La sesión de {lastName} venció. Ingrese otra vez: lo escrito sigue en este equipo.
            </p>
          )}
          <SaidProblem words={saidInAddress(location.search)} />
          {!ways && <p aria-busy="true">Abriendo el ingreso…</p>}
          {ways?.provider && <ProviderLink name={ways.provider.name} />}
          {ways?.provider && ways.passwords && <p className={styles.or}>o con su usuario de Cuadra</p>}
          {ways?.passwords && form(ways.provider ? 'plain' : 'fill')}
          {backHref && <Anchor href={backHref}>Volver sin ingresar</Anchor>}
        </div>
        {SignIn && <SignIn enter={enter} />}
      </div>
      <nav className={styles.open} aria-label="Sin cuenta">
        <Anchor href="/publicadas">Fichas publicadas</Anchor>
        <Anchor href="/verificar">Verificar un documento</Anchor>
        <Anchor href="/reglas">Qué revisa Cuadra</Anchor>
      </nav>
      <ColorSchemeButton />
    </main>
  )
}

/** What was refused on the way back from the provider: our words for its code, never words of the address. */
function saidInAddress(search: string): string | undefined {
  const code = new URLSearchParams(search).get('problema') ?? ''
  return Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code as keyof typeof PROBLEMS].title : undefined
}
