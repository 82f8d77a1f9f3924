import { readdirSync, readlinkSync } from "node:fs"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { createServer, request } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { expect, onTestFinished, test } from "vitest"
import { loadStaticFiles } from "./static-files.ts"

const script = "export const a = 1\n".repeat(200_000)

/** A server of a folder with files like those of a build; what is no file answers 404. */
async function serving() {
  const folder = await mkdtemp(join(tmpdir(), "static-"))
  for (const name of ["assets", "patterns", ".vite"]) await mkdir(join(folder, name))
  await writeFile(join(folder, "favicon.svg"), "<svg/>")
  await writeFile(join(folder, "patterns", "a.svg"), "<svg/>")
  await writeFile(join(folder, "assets", "a.js"), script)
  await writeFile(join(folder, "assets", "a.js.br"), "as brotli")
  await writeFile(join(folder, "assets", "a.js.gz"), "as gzip")
  await writeFile(join(folder, "speculation-rules.json"), "{}")
  await writeFile(join(folder, ".vite", "manifest.json"), "{}")
  const files = await loadStaticFiles(pathToFileURL(`${folder}/`))
  const server = createServer((req, res) => {
    if (!files.serve(req.url ?? "", req, res)) res.writeHead(404).end("no file")
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await rm(folder, { recursive: true })
  })
  return { folder, files, port, url: `http://127.0.0.1:${port}` }
}

type Answer = { status: number; headers: Record<string, unknown>; body: string }

/** As it comes over the wire: nothing is unpacked and no path tidied. */
function ask(port: number, path: string, headers = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const req = request({ port, host: "127.0.0.1", path, headers, method }, (res) => {
      let body = ""
      res.setEncoding("utf8")
      res.on("data", (chunk: string) => (body += chunk))
      res.on("error", reject)
      res.on("end", () => resolve({ status: res.statusCode ?? 0, headers: res.headers, body }))
    })
    req.on("error", reject).end()
  })
}

test("files at the top and in folders have the path of their address", async () => {
  const { files } = await serving()
  expect(files.paths().sort()).toEqual([
    "/assets/a.js",
    "/favicon.svg",
    "/patterns/a.svg",
    "/speculation-rules.json",
  ])
})

test.each([
  ["br, gzip", "br", "as brotli"],
  ["gzip", "gzip", "as gzip"],
  ["br;q=0, gzip", "gzip", "as gzip"],
  ["br;q=0", undefined, script],
  ["vibrant", undefined, script],
  ["", undefined, script],
])("accepting %j gets the neighbour in %s", async (accept, encoding, body) => {
  const { port } = await serving()
  const answer = await ask(port, "/assets/a.js", { "accept-encoding": accept })
  expect(answer.status).toBe(200)
  expect(answer.headers).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "content-length": String(body.length),
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
  })
  expect(answer.headers["content-encoding"]).toBe(encoding)
  expect(answer.body === body).toBe(true)
})

test("HEAD tells what GET would send, without it", async () => {
  const { port } = await serving()
  for (const path of ["/assets/a.js", "/favicon.svg"]) {
    const accept = { "accept-encoding": "br" }
    const [get, head] = [await ask(port, path, accept), await ask(port, path, accept, "HEAD")]
    expect(head.body).toBe("")
    expect({ ...head.headers, date: "" }).toEqual({ ...get.headers, date: "" })
  }
})

test("a known tag is confirmed with the headers of the file, another one is not", async () => {
  const { port } = await serving()
  const first = await ask(port, "/favicon.svg")
  const etag = String(first.headers.etag)
  const again = await ask(port, "/favicon.svg", { "if-none-match": etag })
  expect([again.status, again.body]).toEqual([304, ""])
  for (const name of ["etag", "cache-control", "vary"])
    expect(again.headers[name]).toBe(first.headers[name])
  const other = await ask(port, "/favicon.svg", { "if-none-match": '"other"' })
  expect([other.status, other.headers.etag]).toEqual([200, etag])
})

test("the rules for prefetching have the type that browsers read them under", async () => {
  const { port } = await serving()
  const { headers } = await ask(port, "/speculation-rules.json")
  expect(headers["content-type"]).toBe("application/speculationrules+json")
  expect(headers["cache-control"]).toBe("public, max-age=3600")
})

test("part of a file is answered with all of it", async () => {
  const { port } = await serving()
  for (const range of ["bytes=0-1", "bytes=-2", "bytes=5-2", "bytes=999999999-"]) {
    const answer = await ask(port, "/favicon.svg", { range })
    expect([range, answer.status, answer.body]).toEqual([range, 200, "<svg/>"])
  }
})

test.each([
  ...["/", "/assets", "/assets/", "/favicon", "/favicon.svg/", "/assets/a.js.br", "/assets/b.js"],
  ...[
    "/../package.json",
    "/assets/../../package.json",
    "/%2e%2e/package.json",
    "/..%2fpackage.json",
  ],
  ...[
    "/.vite/manifest.json",
    "/%66avicon.svg",
    "/favicon.svg%00",
    "//favicon.svg",
    "/\\favicon.svg",
  ],
])("%s is no file", async (path) => {
  const { port } = await serving()
  const answer = await ask(port, path)
  expect([answer.status, answer.body]).toEqual([404, "no file"])
})

test("a file that went away since the start ends one connection and nothing else", async () => {
  const { port, folder } = await serving()
  await rm(join(folder, "favicon.svg"))
  await expect(ask(port, "/favicon.svg")).rejects.toThrow("socket hang up")
  expect((await ask(port, "/patterns/a.svg")).status).toBe(200)
})

/** Files of a folder that this process holds open. */
function openIn(folder: string): number {
  const links = readdirSync("/proc/self/fd").map((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`)
    } catch {
      return ""
    }
  })
  return links.filter((link) => link.startsWith(folder)).length
}

test.skipIf(process.platform !== "linux")(
  "readers who leave in the middle of a file keep none open",
  async () => {
    const { port, folder } = await serving()
    const leave = () =>
      new Promise<void>((resolve, reject) => {
        const req = request({ port, host: "127.0.0.1", path: "/assets/a.js" }, (res) => {
          res.once("data", () => req.destroy())
          res.once("error", () => undefined)
          res.once("close", resolve)
        })
        req.once("error", reject).end()
      })
    await Promise.all(Array.from({ length: 20 }, leave))
    await expect.poll(() => openIn(folder), { timeout: 5000 }).toBe(0)
  },
)
