import { mkdtempSync, writeFileSync } from "node:fs"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { brotliCompressSync } from "node:zlib"
import express from "express"
import { afterAll, beforeAll, expect, test } from "vitest"
import { packedAssets } from "./packed-assets"

const script = "export const answer = 42\n".repeat(100)
let address = ""
let close = () => undefined as unknown

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "assets-"))
  writeFileSync(join(folder, "a.js"), script)
  writeFileSync(join(folder, "a.js.br"), brotliCompressSync(script))
  writeFileSync(join(folder, "plain.js"), script)
  const app = express()
  app.use("/app/assets", packedAssets(folder))
  app.use("/app/assets", express.static(folder))
  const server = app.listen(0)
  address = `http://localhost:${(server.address() as AddressInfo).port}/app/assets`
  close = () => server.close()
})
afterAll(() => close())

async function ask(path: string, accepted: string) {
  const answer = await fetch(address + path, { headers: { "accept-encoding": accepted } })
  return {
    status: answer.status,
    encoding: answer.headers.get("content-encoding"),
    type: answer.headers.get("content-type")?.split(";")[0],
    text: await answer.text(),
  }
}

const asIs = { status: 200, encoding: null, text: script }

test("a browser that unpacks brotli gets what the build has packed", async () => {
  const packed = { status: 200, encoding: "br", type: "text/javascript", text: script }
  expect(await ask("/a.js", "gzip, br")).toEqual(packed)
  expect(await ask("/a.js?v=1", "gzip, br")).toEqual(packed)
})

test.each(["identity", "gzip", "br;q=0, gzip"])("%s gets the file itself", async (accepted) => {
  expect(await ask("/a.js", accepted)).toMatchObject(asIs)
})

test("a file that was not packed, and one that is not there, are as before", async () => {
  expect(await ask("/plain.js", "br")).toMatchObject(asIs)
  expect((await ask("/none.js", "br")).status).toBe(404)
})

test("where nothing was built nothing changes", () => {
  let passed = 0
  const req = { url: "/a.js", method: "GET", acceptsEncodings: () => "br" }
  packedAssets("/there/is/none")(req as never, {} as never, () => (passed += 1))
  expect([passed, req.url]).toEqual([1, "/a.js"])
})
