import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, expect, test } from "vitest"
import { sendPlainPage } from "./plain-page.ts"

const server = createServer((req, res) => sendPlainPage(req, res, "bodyTooLarge"))
server.listen(0, "127.0.0.1")
await once(server, "listening")
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
afterAll(() => server.close())

test.each([
  ["/en/rfq", '<html lang="en" dir="ltr">', /forms may have up to 512\u00a0KB/],
  ["/id/producer/listings/1", '<html lang="id" dir="ltr">', /formulir paling besar 512\u00a0KB/],
  ["/de?x=1", '<html lang="de" dir="ltr">', /Formulare dürfen bis zu 512\u00a0KB/],
  ["/ar/rfq", '<html lang="ar" dir="rtl">', /512\u00a0كيلوبايت/],
  // No language in the address: the reader's own.
  ["/somewhere", '<html lang="ja" dir="ltr">', /512KB、ファイルは/],
])("what is too large for %s is refused in its language", async (path, opening, sentence) => {
  const answer = await fetch(url + path, { method: "POST", headers: { "accept-language": "ja" } })
  const text = await answer.text()

  expect(answer.status).toBe(413)
  expect(text).toContain(opening)
  expect(text).toMatch(sentence)
})
