/** No file is held for longer than this: whatever it is, it is none of ours. */
const PATIENCE_MS = 30_000

const NOT_READ = 'No se pudo leer. Ábralo, guárdelo de nuevo y elíjalo otra vez.'
const TOO_LONG = 'Tarda demasiado en leerse. Deje solo la hoja que se carga y guárdelo de nuevo.'

/** What is asked of a file beside the page, in a worker that ends with its answer: whatever a file holds, the page goes on. */
export function answerBeside<Answer>(
  worker: Worker,
  request: { readonly bytes: ArrayBuffer },
): Promise<Answer | { readonly problem: string }> {
  const answer = new Promise<Answer | { readonly problem: string }>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data))
    worker.addEventListener('error', () => resolve({ problem: NOT_READ }))
    setTimeout(() => resolve({ problem: TOO_LONG }), PATIENCE_MS)
  })
  worker.postMessage(request, [request.bytes])
  return answer.finally(() => worker.terminate())
}
