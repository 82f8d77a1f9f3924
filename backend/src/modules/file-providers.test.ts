import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { MedusaContainer } from "@medusajs/framework/types"
import S3rver from "s3rver"
import sharp from "sharp"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { filesOfPicture } from "../images/encode-picture"
import { listerOf, pictureStore, type PictureStore } from "../images/picture-store"
import { orphanedPictures } from "../images/sweep"
import { PictureLocalFileService } from "./file-local/service"
import { PictureS3FileService } from "./file-s3/service"

type Provider = PictureLocalFileService | PictureS3FileService

/** As Medusa's File Module wraps a provider. */
function filesOf(provider: Provider) {
  return {
    createFiles: async (file: never) => ({ id: (await provider.upload(file)).key }),
    getAsBuffer: (fileKey: string) => provider.getAsBuffer({ fileKey } as never),
    deleteFiles: (keys: string[]) => provider.delete(keys.map((fileKey) => ({ fileKey }))),
    getProvider: () => ({ fileProvider_: provider }),
  }
}

const storeOf = (provider: Provider): PictureStore =>
  pictureStore({ resolve: () => filesOf(provider) } as unknown as MedusaContainer)

let folder: string
let server: S3rver
let endpoint: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "serumpun-files-"))
  server = new S3rver({
    port: 0,
    silent: true,
    directory: join(folder, "s3"),
    configureBuckets: [{ name: "files", configs: [] }],
  })
  const { port } = await server.run()
  endpoint = `http://127.0.0.1:${port}`
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

function local(): Provider {
  const directory = join(folder, "local")
  const options = {
    upload_dir: directory,
    private_upload_dir: directory,
    backend_url: "http://x/static",
  }
  return new PictureLocalFileService({}, options)
}

function s3(): Provider {
  return new PictureS3FileService({ logger: console as never }, {
    bucket: "files",
    region: "us-east-1",
    endpoint,
    file_url: `${endpoint}/files`,
    prefix: "copy-a/",
    access_key_id: "S3RVER",
    secret_access_key: "S3RVER",
    additional_client_config: {
      forcePathStyle: true,
      requestChecksumCalculation: "WHEN_REQUIRED",
      responseChecksumValidation: "WHEN_REQUIRED",
    },
  } as never)
}

const id = "0123456789abcdef0123"
const picture = () =>
  sharp({ create: { width: 320, height: 200, channels: 3, background: "#a06030" } })
    .webp()
    .toBuffer()

describe.each([
  ["the local disk", local],
  ["S3", s3],
] as const)("on %s", (_, open) => {
  test("a picture is written, read byte by byte, listed and removed under the name of its address", async () => {
    const store = storeOf(open())
    const content = await picture()
    const names = filesOfPicture({ id, widths: [320] })
    for (const name of names) await store.write(name, content)
    expect(await store.read(`${id}-320.webp`)).toEqual(content)
    const listed = await store.list()
    expect(listed.map(({ name }) => name).sort()).toEqual(names.sort())
    for (const { written_at } of listed)
      expect(Math.abs(Date.now() - written_at.getTime())).toBeLessThan(60_000)

    await store.remove(names)

    expect(await store.list()).toEqual([])
    expect(await store.read(`${id}-320.webp`)).toBeNull()
    await store.remove([...names, "fedcba9876543210fedc-320.webp"])
  })

  test("a file may be written again, and another process's copy of the name is the same file", async () => {
    const content = await picture()
    await storeOf(open()).write(`${id}-320.jpg`, Buffer.from("older"))
    await storeOf(open()).write(`${id}-320.jpg`, content)
    expect(await storeOf(open()).read(`${id}-320.jpg`)).toEqual(content)
    await storeOf(open()).remove([`${id}-320.jpg`])
  })

  test("scans get names of Medusa's, never a picture's, and are listed apart", async () => {
    const provider = open()
    const { key } = await provider.upload({
      filename: "cert_01ABC.pdf",
      mimeType: "application/pdf",
      content: Buffer.from("%PDF-1.7").toString("base64"),
      access: "private",
    })
    const files = filesOf(provider)
    expect((await files.getAsBuffer(key)).toString()).toBe("%PDF-1.7")
    const lister = listerOf(files as never)
    expect((await lister.listScans()).map((scan) => scan.key)).toEqual([key])
    expect(await lister.listPictures()).toEqual([])
    await files.deleteFiles([key])
    expect(await lister.listScans()).toEqual([])
  })
})

test("a copy with another prefix sees nothing of this one", async () => {
  await storeOf(s3()).write(`${id}-320.webp`, await picture())
  const other = new PictureS3FileService({ logger: console as never }, {
    bucket: "files",
    region: "us-east-1",
    endpoint,
    file_url: endpoint,
    prefix: "copy-b/",
    access_key_id: "S3RVER",
    secret_access_key: "S3RVER",
    additional_client_config: { forcePathStyle: true },
  } as never)
  expect(await storeOf(other).list()).toEqual([])
  expect(await storeOf(other).read(`${id}-320.webp`)).toBeNull()
  await storeOf(s3()).remove([`${id}-320.webp`])
})

test("an unfinished file of a killed process is listed, swept and never read", async () => {
  const store = storeOf(local())
  await store.write(`${id}-320.webp`, await picture())
  const pictures = join(folder, "local", "pictures")
  const unfinished = `${id}-640.webp.77.unfinished`
  await writeFile(join(pictures, unfinished), "half")
  const long = new Date(Date.now() - 2 * 60 * 60 * 1000)
  await utimes(join(pictures, unfinished), long, long)

  const orphans = orphanedPictures(await store.list(), new Set([id]), new Date())
  await store.remove(orphans.map(({ name }) => name))

  expect(orphans.map(({ name }) => name)).toEqual([unfinished])
  expect(await readdir(pictures)).toEqual([`${id}-320.webp`])
})
