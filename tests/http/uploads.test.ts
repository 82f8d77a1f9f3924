import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { ListingImage } from "@serumpun/domain/listing-content"
import type { Problem } from "@serumpun/domain/problems"
import S3rver from "s3rver"
import { expect, inject, test } from "vitest"
import { createClient, HttpError, type Client } from "../../scripts/http/client.ts"
import { packedObjects, pdf } from "../../backend/src/pdf/sample-pdf.ts"
import { completeContent, createActors, PASSWORD, picture } from "../support/actors.ts"
import { addCertificate } from "../support/certificates.ts"
import { startSecondBackend } from "../support/second-backend.ts"

const stack = inject("stack")
const actors = createActors(stack)
const pictures = join(stack.dataDir, "files", "pictures")

const fileForm = (content: Uint8Array | string, name: string) => {
  const form = new FormData()
  form.append(
    "file",
    new Blob([
      typeof content === "string" ? Buffer.from(content, "latin1") : new Uint8Array(content),
    ]),
    name,
  )
  return form
}

async function problemsOf(request: Promise<unknown>): Promise<Problem[]> {
  try {
    await request
  } catch (error) {
    if (error instanceof HttpError && error.status === 400) return error.problems
    throw error
  }
  throw new Error("The request was not refused")
}

/** Names of the files of the given pictures, by what the disk holds. */
async function filesOf(ids: string[]): Promise<string[]> {
  return (await readdir(pictures)).filter((name) => ids.some((id) => name.startsWith(id)))
}

async function emptyDraft(own: Client): Promise<string> {
  const { listing } = await own.post<{ listing: { id: string } }>(
    "/producer/listings",
    completeContent(),
  )
  return listing.id
}

test("a picture is served under an address that lasts, by backend and storefront alike", async () => {
  const producer = await actors.producer()
  const id = await emptyDraft(producer)
  const path = `/producer/listings/${id}/images`
  const { image } = await producer.post<{ image: ListingImage }>(
    path,
    fileForm(await picture(), "bag.jpg"),
  )

  for (const origin of [stack.backendUrl, stack.storefrontUrl]) {
    const address = `${origin}${image.base}-640.webp`
    const whole = await fetch(address)
    expect(whole.status).toBe(200)
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      "content-type": "image/webp",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      etag: `"${image.id}-640.webp"`,
      "content-length": String((await whole.arrayBuffer()).byteLength),
    })
    const headers = { "if-none-match": whole.headers.get("etag") ?? "" }
    const again = await fetch(address, { headers })
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0])
    const head = await fetch(address, { method: "HEAD" })
    expect(head.headers.get("content-length")).toBe(whole.headers.get("content-length"))
    const standIn = await fetch(`${origin}${image.base}-640.avif`)
    expect(["image/webp", "image/avif"]).toContain(standIn.headers.get("content-type"))
    expect((await fetch(`${origin}${image.base}-960.webp`)).status).toBe(404)
  }
})

test("of twelve pictures sent at once a listing takes eight and names the others", async () => {
  const producer = await actors.producer()
  const id = await emptyDraft(producer)
  const content = await picture()
  const path = `/producer/listings/${id}/images`
  const before = new Set(await readdir(pictures))

  const answers = await Promise.allSettled(
    Array.from({ length: 12 }, (_, index) => {
      // A byte behind the picture makes it another file: the same one is refused for that.
      const other = Buffer.concat([content, Buffer.of(index)])
      return producer.post<{ image: ListingImage }>(path, fileForm(other, `${index}.jpg`))
    }),
  )

  const taken = answers.flatMap((answer) =>
    answer.status === "fulfilled" ? [answer.value.image.id] : [],
  )
  expect(taken).toHaveLength(8)
  for (const [index, answer] of answers.entries())
    if (answer.status === "rejected")
      expect((answer.reason as HttpError).problems).toEqual([
        { field: "file", code: "picture_limit", params: { name: `${index}.jpg`, max: 8 } },
      ])
  const written = (await readdir(pictures)).filter(
    (name) => !before.has(name) && !name.endsWith(".avif"),
  )
  // Other tests may add pictures meanwhile; a refused one of ours would be encoded and removed again.
  expect(written.filter((name) => taken.some((one) => name.startsWith(one)))).toHaveLength(8 * 4)
})

test("a body of several files, or of many fields, is refused before anything is kept", async () => {
  const producer = await actors.producer()
  const path = `/producer/listings/${await emptyDraft(producer)}/images`
  const two = fileForm(await picture(), "a.jpg")
  two.append("file", new Blob(["x"]), "b.jpg")
  expect(await problemsOf(producer.post(path, two))).toMatchObject([{ field: "file" }])
  const many = new FormData()
  for (let index = 0; index < 2000; index++) many.append(`field${index}`, "x")
  many.append("file", new Blob([new Uint8Array(await picture())]), "a.jpg")
  expect(await problemsOf(producer.post(path, many))).toMatchObject([{ field: "file" }])
  expect(await problemsOf(producer.post(path, new FormData()))).toMatchObject([
    { field: "file", code: "required" },
  ])
  const large = fileForm(Buffer.alloc(20 * 1024 * 1024 + 1), "größe.jpg")
  expect(await problemsOf(producer.post(path, large))).toEqual([
    { field: "file", code: "file_too_large", params: { name: "größe.jpg", max_mb: 20 } },
  ])
})

test.each([
  ["a script", pdf("4 0 obj << /S /JavaScript /JS (x) >> endobj"), "pdf_active"],
  ["a packed, escaped launch action", pdf(packedObjects("<< /S /La#75nch >>")), "pdf_active"],
  ["a password", pdf("", "/Encrypt 9 0 R"), "pdf_encrypted"],
])("a scan with %s is refused, and the certificate keeps none", async (_, content, code) => {
  const producer = await actors.producer()
  const path = `/producer/certificates/${await addCertificate(producer)}`
  const found = await problemsOf(producer.post(`${path}/file`, fileForm(content, "scan.pdf")))
  expect(found).toEqual([{ field: "file", code, params: { name: "scan.pdf" } }])
  const kept = await producer.get<{ certificate: { has_file: boolean } }>(path)
  expect(kept.certificate.has_file).toBe(false)
  await producer.post(`${path}/file`, fileForm(`\n\n${pdf()}`, "scan.pdf"))
})

test("with S3 settings pictures and scans are in the bucket, and the disk stays empty", async () => {
  const folder = await mkdtemp(join(tmpdir(), "serumpun-s3-"))
  const buckets = [{ name: "serumpun", configs: [] }]
  const server = new S3rver({ port: 0, silent: true, directory: folder, configureBuckets: buckets })
  const { port } = await server.run()
  const endpoint = `http://127.0.0.1:${port}`
  const backend = await startSecondBackend(stack, {
    S3_BUCKET: "serumpun",
    S3_REGION: "us-east-1",
    S3_ENDPOINT: endpoint,
    S3_FILE_URL: `${endpoint}/serumpun`,
    S3_PREFIX: "shop/",
    S3_ACCESS_KEY_ID: "S3RVER",
    S3_SECRET_ACCESS_KEY: "S3RVER",
  })
  try {
    const own = await actors.producer()
    const body = { email: own.email, password: PASSWORD }
    const { token } = await actors.client.post<{ token: string }>("/auth/producer/emailpass", body)
    const there = createClient(backend.url, stack.publishableKey, { token })
    const id = await emptyDraft(own)
    const { image } = await there.post<{ image: ListingImage }>(
      `/producer/listings/${id}/images`,
      fileForm(await picture(), "bag.jpg"),
    )
    const served = await fetch(`${backend.url}${image.base}-640.jpg`)
    expect([served.status, served.headers.get("content-type")]).toEqual([200, "image/jpeg"])
    expect(await filesOf([image.id])).toEqual([])
    const stored = await readdir(join(folder, "serumpun", "shop", "pictures"))
    expect(stored.some((name) => name.startsWith(`${image.id}-640.jpg`))).toBe(true)
    expect((await fetch(`${stack.backendUrl}${image.base}-640.jpg`)).status).toBe(404)
  } finally {
    await backend.stop()
    await server.close()
    await rm(folder, { recursive: true })
  }
})
