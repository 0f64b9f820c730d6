/** Whether what was typed is kept on this device. Times are ISO UTC. */
export type SaveState =
  | { readonly state: 'saved'; readonly at: string | undefined }
  | { readonly state: 'saving'; readonly since: string }
  | { readonly state: 'failed'; readonly since: string; readonly reason: string }

const REASONS: Record<string, string> = {
  QuotaExceededError: 'El disco de este equipo está lleno. Libere espacio o descargue el archivo de rescate.',
  DatabaseClosedError:
    'El navegador cerró la base de este equipo. Abra la página otra vez o descargue el archivo de rescate.',
}

const OTHER =
  'El navegador no pudo guardar en este equipo. Se intentará de nuevo; puede descargar el archivo de rescate.'

/** Why a write failed, in words; browsers wrap the cause in one or two errors. */
export function reasonOf(error: unknown): string {
  const { name = '', inner } = (error ?? {}) as { name?: string; inner?: unknown }
  return REASONS[name] ?? (inner ? reasonOf(inner) : OTHER)
}
