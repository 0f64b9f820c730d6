import { type FileReading, type ReadQuestion, readTable } from '../../importing/files/read-table.ts'

/** What the page asks of the worker. */
export interface FileRequest {
  readonly bytes: ArrayBuffer
  readonly name: string
  readonly asked: ReadQuestion
}

/** Reads files beside the page: whatever one holds, the page answers. */
addEventListener('message', async ({ data }: MessageEvent<FileRequest>) => {
  const reading: FileReading = await readTable(new Uint8Array(data.bytes), data.name, data.asked)
  postMessage(reading)
})
