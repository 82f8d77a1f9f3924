import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { SMTPServer } from "smtp-server"
import { expect, test } from "vitest"
import { createPost, type Letter } from "./post"

const letter: Letter = {
  key: "rfq_received:rfq_1:prod_1",
  to: "dewi@example.org",
  subject: "Permintaan penawaran baru",
  text: "Selamat pagi",
  written_at: new Date("2026-11-27T08:00:00Z"),
}
const from = "Serumpun <no-reply@serumpun.example>"

async function withFolder(work: (folder: string) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), "outbox-"))
  await work(folder).finally(() => rm(folder, { recursive: true, force: true }))
}

test("a letter that is written again is the same file, and nothing half-written stays", () =>
  withFolder(async (folder) => {
    const post = createPost({ outbox_dir: join(folder, "outbox"), from })
    await post(letter)
    await post(letter)
    await post({ ...letter, key: "another" })
    const names = await readdir(join(folder, "outbox"))
    expect(names.filter((name) => name.endsWith(".eml"))).toHaveLength(2)
    expect(names).toHaveLength(2)
    const text = await readFile(join(folder, "outbox", names[0] ?? ""), "utf8")
    expect(text).toMatch(/^Message-ID: <[0-9a-f]{32}@serumpun\.example>/m)
  }))

test("an outbox that cannot be written is a rejection, not a silence", () =>
  withFolder(async (folder) => {
    await writeFile(join(folder, "outbox"), "a file where the folder should be")
    const post = createPost({ outbox_dir: join(folder, "outbox"), from })
    await expect(post(letter)).rejects.toThrow(/EEXIST|ENOTDIR/)
  }))

test("what comes twice over SMTP is recognisable by its Message-ID", async () => {
  const received: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      let text = ""
      stream.on("data", (chunk: Buffer) => (text += chunk.toString()))
      stream.on("end", () => {
        received.push(text)
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.server.address() as { port: number }
  const post = createPost({ smtp_url: `smtp://127.0.0.1:${port}`, outbox_dir: "unused", from })
  await post(letter)
  await post(letter)
  await new Promise<void>((resolve) => server.close(resolve))
  const ids = received.map((text) => /^Message-ID: (.*)$/m.exec(text)?.[1])
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})
