import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sha256, sha256Bytes } from '../../../src/ficha/fingerprint.ts'
import { PublishedReport } from '../../../src/ficha/published-report.ts'
import { isPublicationNumber } from '../../../src/protocol/folio.ts'
import type { Manifest } from '../../../src/protocol/publication.ts'
import { reportHtml } from '../../../src/report/html.ts'
import { PdfNotMade } from '../../../src/report/pdf-maker.ts'
import { auditRecord } from '../../../src/server/record/audit.ts'
import { problemOf } from '../harness.ts'
import { FICHA } from '../seed.ts'
import { does, done, reviewOf, startEvaluated, startReal } from './published.ts'

const PUBLISH = { name: 'publish' }
type Server = Awaited<ReturnType<typeof startEvaluated>>['server']
const rowsOf = async ({ ports: { storage } }: Server) => ({
  publications: await storage.selectFrom('publications').selectAll().execute(),
  files: await storage.selectFrom('publicationFiles').selectAll().execute(),
  fingerprints: await storage
    .selectFrom('fingerprints')
    .selectAll()
    .where('kind', 'not in', ['sent', 'receipt'])
    .execute(),
})

describe('publishing an evaluated ficha', () => {
  test('gives it a number and keeps every file under one fingerprint', async () => {
    const { server, sofia, receipt } = await startEvaluated()
    const { publication, status } = await done(sofia, FICHA, PUBLISH)
    expect([publication, status]).toEqual(['P2023-000001-9', 'published'])
    expect(isPublicationNumber(publication!)).toBe(true)
    const { publications, files, fingerprints } = await rowsOf(server)
    const [{ manifest, fingerprint, sent }] = publications as [(typeof publications)[0]]
    expect(await sha256(manifest)).toBe(fingerprint)
    expect(sent).toBe(receipt.fingerprint)
    const listed = (JSON.parse(manifest) as Manifest).files
    expect(listed.map(({ format, hash }) => [format, hash]).sort()).toEqual(
      files.map((one) => [one.format, one.hash]).sort(),
    )
    for (const { content, encoding, hash, size } of files) {
      const bytes = Buffer.from(content, encoding)
      expect([await sha256Bytes(bytes), bytes.length]).toEqual([hash, size])
    }
    expect(fingerprints.map((one) => one.kind).sort()).toEqual([
      'factors',
      'html',
      'json',
      'pdf',
      'publication',
      'xlsx',
    ])
    await server.stop()
  })

  test('is recorded with the number, the fingerprint and the hash of each file', async () => {
    const { server, sofia } = await startEvaluated()
    await done(sofia, FICHA, PUBLISH)
    const { storage } = server.ports
    const { content } = await storage
      .selectFrom('record')
      .select('content')
      .where('name', '=', 'publish')
      .executeTakeFirstOrThrow()
    const { publications, files } = await rowsOf(server)
    const recorded = JSON.parse(content)
    expect(recorded).toMatchObject({
      number: publications[0]!.number,
      fingerprint: publications[0]!.fingerprint,
      iteration: 1,
    })
    expect(new Set(recorded.files.map((one: { hash: string }) => one.hash))).toEqual(
      new Set(files.map((one) => one.hash)),
    )
    expect(await auditRecord(storage)).toMatchObject({ is: 'whole' })
    await server.stop()
  })

  test('is done by the head of the team too, and once: the same act gives the same number', async () => {
    const { server, julia } = await startEvaluated()
    const act = randomUUID()
    const seen = await reviewOf(julia)
    const body = { ...PUBLISH, act, version: seen.version, fingerprint: seen.iterations[0]!.fingerprint }
    const post = () => julia(`/api/fichas/${FICHA}/acts`, { method: 'POST', body })
    const [first, again] = [await (await post()).json(), await (await post()).json()]
    expect(again).toEqual(first)
    expect((await rowsOf(server)).publications).toHaveLength(1)
    await server.stop()
  })

  test('of two who publish at once one does; the other is told whose act it was', async () => {
    const { server, sofia, julia } = await startEvaluated()
    const answers = await Promise.all([does(sofia, FICHA, PUBLISH), does(julia, FICHA, PUBLISH)])
    expect(answers.map((one) => one.status).sort()).toEqual([200, 409])
    const lost = await problemOf(answers.find((one) => one.status === 409)!)
    expect(lost).toMatchObject({ code: 'not-now', since: [{ name: 'publish' }] })
    const { publications, files } = await rowsOf(server)
    expect([publications.length, files.length]).toEqual([1, 5])
    await server.stop()
  })

  test('is not for the institution', async () => {
    const { server, ana } = await startEvaluated()
    expect((await does(ana, FICHA, PUBLISH)).status).toBe(403)
    await server.stop()
  })

  test.each([
    ['refuses', async () => Promise.reject(new PdfNotMade('Typst no compila'))],
    ['is not there', undefined],
  ] as const)('is refused in words when who makes PDFs %s, and leaves nothing behind', async (_how, pdf) => {
    const { server, sofia } = await startEvaluated({ pdf })
    const problem = await problemOf(await does(sofia, FICHA, PUBLISH))
    expect([problem.code, problem.title]).toEqual(['pdf-not-made', expect.stringContaining('no quedó publicado nada')])
    const { publications, files, fingerprints } = await rowsOf(server)
    expect([publications, files, fingerprints]).toEqual([[], [], []])
    expect((await reviewOf(sofia)).status).toBe('evaluated')
    expect(server.failures).toHaveLength(1)
    await server.stop()
  })
})

describe('a real ficha', () => {
  test.each(['2019-residencias-rdd', '2021-gestion-territorial', '2023-inmigrante-y-refugio'])(
    '%s is published with what was evaluated, its figures and its factors',
    async (name) => {
      const { server, reviewer, ficha, document, evaluation } = await startReal(name)
      await done(reviewer, ficha, PUBLISH)
      const { files } = await rowsOf(server)
      const contentOf = (format: string) => files.find((one) => one.format === format)!.content
      expect(contentOf('html')).toContain(document.programme.name.replaceAll('&', '&amp;'))
      const json = JSON.parse(contentOf('json'))
      expect(json.evaluation.dimensions).toEqual((evaluation as { dimensions: object }).dimensions)
      expect(json.evaluation.overcome).toBeUndefined()
      expect(reportHtml(PublishedReport.parse(json).report)).toBe(contentOf('html'))
      expect(
        Object.values(json.figures as Record<string, { printed: string }>).some((one) => /\d/.test(one.printed)),
      ).toBe(true)
      expect(Buffer.from(contentOf('factors'), 'base64').toString().split('\r\n')[1]).toMatch(
        /^\d{4};\d+(,\d+)?;\d{4};.+$/,
      )
      await server.stop()
    },
  )
})
