import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { createServer, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { createSender } from "./sender"

const asked: { headers: IncomingMessage["headers"]; body: string }[] = []
let status = 200
const server = createServer((req, res) => {
  let body = ""
  req.on("data", (chunk: Buffer) => (body += chunk.toString()))
  req.on("end", () => {
    asked.push({ headers: req.headers, body })
    res.writeHead(status, { location: "http://127.0.0.1:1/" }).end("Thanks for 123456")
  })
})
let url = ""
beforeAll(
  () =>
    new Promise<void>((resolve) =>
      server.listen(0, "127.0.0.1", () => {
        url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`
        resolve()
      }),
    ),
)
afterAll(() => void server.close())

const text = { id: "pcod_1", to: "+6281234567890", text: "123456 is your code" }
const mail = { outbox_dir: "/nowhere", from: "Serumpun <no-reply@serumpun.example>" }

test("a gateway is asked once, with its token and a key of its own", async () => {
  status = 202
  await createSender({ gateway: { url, token: "secret" }, ...mail })(text)
  expect(asked).toHaveLength(1)
  expect(asked[0]?.headers).toMatchObject({
    authorization: "Bearer secret",
    "idempotency-key": "pcod_1",
    "content-type": "application/json",
  })
  expect(JSON.parse(asked[0]?.body ?? "")).toEqual({ to: text.to, text: text.text })
})

test.each([500, 302, 401])(
  "an answer of %s is a failure whose sentence tells no code",
  async (code) => {
    status = code
    const failed = await createSender({ gateway: { url, token: undefined }, ...mail })(text).catch(
      (error: unknown) => error,
    )
    expect(failed).toBeInstanceOf(Error)
    expect(String(failed)).not.toContain("123456")
  },
)

test("without a gateway the text is a file beside the mails", async () => {
  const outbox_dir = await mkdtemp(join(tmpdir(), "serumpun-phone-"))
  await createSender({ gateway: null, outbox_dir, from: mail.from })(text)
  const [name = ""] = await readdir(outbox_dir)
  const written = await readFile(join(outbox_dir, name), "utf8")
  expect(written).toContain("To: +6281234567890@phone.invalid\r\n")
  expect(written).toContain("123456")
  await rm(outbox_dir, { recursive: true })
})
