import * as z from 'zod/mini'
import { ActName } from '../ficha/status.ts'
import { CurrentRow, ProvenRow } from './proven-row.ts'

/** Everything that a request can be refused for: word code → HTTP status and what people read (RFC 9457). */
export const PROBLEMS = {
  malformed: {
    status: 400,
    title: 'Lo que llegó al servidor no tiene la forma que corresponde. Recargue la página e inténtelo otra vez.',
  },
  'not-signed-in': {
    status: 401,
    title: 'Su sesión no está abierta o venció. Ingrese otra vez; lo escrito sigue en este equipo.',
  },
  'wrong-password': {
    status: 401,
    title: 'El usuario o la contraseña no corresponden. Revíselos e inténtelo otra vez.',
  },
  'wrong-current-password': {
    status: 422,
    title: 'La contraseña actual no corresponde. Revísela e inténtelo otra vez.',
  },
  'weak-password': { status: 422, title: 'Esa contraseña no sirve. Elija otra de al menos 12 caracteres.' },
  'link-over': {
    status: 410,
    title: 'Este enlace ya se usó, venció o fue reemplazado por otro. Pida uno nuevo a quien administra Cuadra.',
  },
  'passwords-off': {
    status: 403,
    title: 'Aquí no se ingresa con contraseña de Cuadra. Vaya a la página de ingreso y use el botón que aparece ahí.',
  },
  'no-provider': { status: 404, title: 'Aquí no hay otro ingreso que el de usuario y contraseña.' },
  'provider-down': {
    status: 503,
    title: 'El servicio que comprueba su identidad no responde. Inténtelo otra vez en unos minutos.',
  },
  'provider-refused': {
    status: 401,
    title: 'No se pudo comprobar su identidad. Inténtelo otra vez; si se repite, avise a quien administra Cuadra.',
  },
  'identity-cancelled': { status: 401, title: 'El ingreso no se completó. Inténtelo otra vez.' },
  'attempt-over': {
    status: 400,
    title: 'El ingreso tardó demasiado o se abrió en otra parte. Inténtelo otra vez desde esta página.',
  },
  'unknown-rut': {
    status: 403,
    title:
      'Su identidad se comprobó, pero su RUN no tiene una cuenta en Cuadra. Pida a quien administra Cuadra que la cree, y diga en qué institución trabaja.',
  },
  'rut-of-several': {
    status: 409,
    title:
      'Su RUN está en más de una cuenta de Cuadra, y no se sabe en cuál ingresar. Avise a quien administra Cuadra.',
  },
  'wrong-origin': {
    status: 403,
    title: 'La solicitud no viene de esta página. Abra Cuadra desde su dirección e inténtelo otra vez.',
  },
  'not-allowed': {
    status: 403,
    title: 'Su rol no permite hacer esto. Si le corresponde, pídalo a quien administra Cuadra.',
  },
  'not-found': { status: 404, title: 'No existe, o no está entre lo que le corresponde ver. Revise la dirección.' },
  'not-sent': { status: 409, title: 'Esta ficha todavía no ha sido enviada: la tiene la institución.' },
  'not-yet-open': { status: 409, title: 'El período todavía no abre. Podrá enviar desde la fecha de apertura.' },
  'deadline-over': { status: 409, title: 'El plazo para enviar esta ficha terminó. Consulte a su sectorialista.' },
  'already-sent': {
    status: 409,
    title: 'Esta ficha ya fue enviada. Su envío no se guardó; lo escrito sigue en este equipo.',
  },
  changed: {
    status: 409,
    title: 'La ficha cambió en el servidor desde que usted la abrió. Ábrala otra vez, revise y envíe.',
  },
  moved: {
    status: 409,
    title: 'Otra persona hizo algo en esta ficha después de que usted la vio. Vea qué cambió y decida otra vez.',
  },
  'not-now': {
    status: 409,
    title: 'Esto ya no se puede hacer: la ficha o la observación cambió de estado después de que usted la vio.',
  },
  'not-your-words': {
    status: 409,
    title: 'Solo quien escribió una observación cambia su texto. Agregue lo suyo con «Agregar».',
  },
  'not-your-last-word': {
    status: 409,
    title: 'Solo se deshace lo último que usted agregó o editó, antes de devolver. Agregue lo que falte.',
  },
  'nothing-open': {
    status: 409,
    title: 'No hay observaciones abiertas. Escriba al menos una para devolver la ficha, o ciérrela sin observaciones.',
  },
  'return-seen': { status: 409, title: 'La institución ya supo de la devolución: no se deshace. Espere su reenvío.' },
  reminded: { status: 409, title: 'Ya se le recordó hace menos de un día. Espere a mañana para repetirlo.' },
  unsettled: {
    status: 409,
    title: 'Hay observaciones por resolver. Acepte, retire o devuelva cada una antes de cerrar sin observaciones.',
  },
  'deadline-running': {
    status: 409,
    title:
      'El plazo de esta ficha todavía corre. Devuélvala con sus observaciones, o ciérrela cuando el plazo termine.',
  },
  'deadline-past': {
    status: 422,
    title: 'Ese plazo ya pasó. Elija una fecha y hora por venir, y posterior al plazo actual.',
  },
  'no-such-reviewer': {
    status: 422,
    title: 'Esa persona no es sectorialista o ya no ingresa a Cuadra. Elija a otra.',
  },
  'no-such-place': {
    status: 422,
    title: 'Eso no está en lo que se envió, así que no se puede observar. Elija una celda, fila, sección o hallazgo.',
  },
  unanswered: {
    status: 422,
    title: 'Hay observaciones sin respuesta. Responda cada una y reenvíe la ficha.',
  },
  'not-evaluated': {
    status: 422,
    title: 'La evaluación no se puede guardar así. Complete lo que se indica.',
  },
  'pdf-not-made': {
    status: 500,
    title:
      'El PDF no se pudo preparar, y sin él no se publica: no quedó publicado nada. Inténtelo otra vez en unos minutos; si sigue igual, avise a quien administra Cuadra.',
  },
  'act-reused': { status: 409, title: 'Este envío ya se recibió con otro contenido. Prepare el envío de nuevo.' },
  stale: {
    status: 409,
    title: 'Otra persona cambió esto después de que usted lo vio. Vea lo que hay ahora y hágalo otra vez.',
  },
  'too-big': {
    status: 413,
    title: 'Pesa más de lo que se recibe, a lo más 5 MB. Acorte los textos e inténtelo otra vez.',
  },
  'not-json': { status: 415, title: 'El servidor recibe solo JSON (content-type: application/json).' },
  unreadable: {
    status: 422,
    title: 'Hay respuestas que no se pueden leer. Corrija lo que se indica y envíe otra vez.',
  },
  'not-ready': { status: 422, title: 'La ficha todavía no se puede enviar. Corrija o justifique lo que se indica.' },
  'not-accepted': {
    status: 422,
    title: 'El cambio no se guardó: hay algo que corregir. Corrija lo que se indica y guárdelo otra vez.',
  },
  'nothing-to-load': {
    status: 422,
    title: 'De esta carga no queda nada por guardar. Revise la prueba y corrija el archivo.',
  },
  'built-on': {
    status: 409,
    title: 'Esta carga ya no se puede deshacer: después se hizo algo sobre lo que cargó.',
  },
  'too-many-tries': { status: 429, title: 'Demasiados intentos de ingreso. Espere unos minutos e inténtelo otra vez.' },
  'too-fast': {
    status: 429,
    title:
      'Llegaron demasiadas solicitudes seguidas. Espere un momento e inténtelo otra vez; lo escrito sigue en este equipo.',
  },
  'server-error': {
    status: 500,
    title: 'El servidor falló. Lo escrito sigue en este equipo; inténtelo otra vez en unos minutos.',
  },
  unavailable: {
    status: 503,
    title:
      'El servidor no puede guardar ni leer por ahora. Lo escrito sigue en este equipo; inténtelo otra vez en unos minutos.',
  },
  /** Made by the client, never sent: an answer that this version of the app can't read. */
  'unknown-answer': {
    status: 500,
    title: 'El servidor respondió algo que esta versión no entiende. Actualice la página.',
  },
  /** Made by the client, never sent: the server is of another release and did not understand. */
  outdated: {
    status: 409,
    title: 'Hay una versión más nueva de Cuadra. Vuelva a cargar la página; lo escrito sigue en este equipo.',
  },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof PROBLEMS

/** Who sent a ficha, when, and under which folio. */
export const Sent = z.object({ folio: z.string(), at: z.string(), by: z.object({ name: z.string() }) })
export type Sent = z.infer<typeof Sent>

/** A finding of the server's `examine`, as a refusal carries it. */
export const RefusedFinding = z.object({
  rule: z.string(),
  severity: z.enum(['block', 'ask', 'note']),
  cells: z.array(z.string()),
  message: z.string(),
})
export type RefusedFinding = z.infer<typeof RefusedFinding>

/** What differs between the ficha that was sent and the one that the server holds. */
export const Differs = z.enum(['period', 'programme', 'answers'])
export type Differs = z.infer<typeof Differs>

/** The body of every refusal; each code brings the members that help to go on. */
export const Problem = z.object({
  type: z.string(),
  code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
  status: z.int(),
  title: z.string(),
  /** What happened in this case, in Spanish. */
  detail: z.optional(z.string()),
  /** not-ready */
  findings: z.optional(z.array(RefusedFinding)),
  /** already-sent */
  sent: z.optional(Sent),
  /** changed: what differs, and the version that the server holds. */
  differs: z.optional(z.array(Differs)),
  version: z.optional(z.int()),
  /** not-yet-open, deadline-over: ISO UTC. */
  opens: z.optional(z.string()),
  closes: z.optional(z.string()),
  /** too-many-tries, too-fast, unavailable: seconds to wait. */
  retryAfter: z.optional(z.int()),
  /** malformed, unreadable: where, and what is wrong there. */
  problems: z.optional(z.array(z.object({ where: z.string(), what: z.string() }))),
  /** moved: what was done since, in order. Times are ISO UTC. */
  since: z.optional(z.array(z.object({ name: ActName, at: z.string(), by: z.object({ name: z.string() }) }))),
  /** unanswered: numbers of the observations. */
  observations: z.optional(z.array(z.int())),
  /** stale: what stands now of the rows that were to be changed; a row that is gone isn't there. */
  standing: z.optional(z.array(CurrentRow)),
  /** not-accepted: the rows that are in the way, as a proof says them. */
  refusedRows: z.optional(z.array(ProvenRow)),
  /** server-error, unavailable: what to quote when asking for help. */
  request: z.optional(z.string()),
})
export type Problem = z.infer<typeof Problem>

type Extra = Omit<Problem, 'type' | 'code' | 'status' | 'title'>

/** A problem of the table, with what this case adds. */
export const problem = (code: ProblemCode, extra: Extra = {}): Problem => ({
  type: `urn:cuadra:problem:${code}`,
  code,
  ...PROBLEMS[code],
  ...extra,
})
