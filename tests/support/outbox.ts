import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { waitUntil } from "./actors.ts"
import type { TestStack } from "./stack.ts"

export type ReceivedMail = { subject: string; text: string; links: string[] }

/** The mails to one address, the oldest first. */
export async function mailsTo({ dataDir }: TestStack, address: string): Promise<ReceivedMail[]> {
  const folder = join(dataDir, "outbox")
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".eml"))
  const messages = await Promise.all(
    names.toSorted().map((name) => readFile(join(folder, name), "utf8")),
  )
  return messages.filter((message) => message.includes(`\nTo: ${address}\r\n`)).map(read)
}

/** Waits for so many mails to one address. */
export async function waitForMails(
  stack: TestStack,
  address: string,
  count: number,
): Promise<ReceivedMail[]> {
  let mails: ReceivedMail[] = []
  await waitUntil(
    async () => {
      mails = await mailsTo(stack, address)
      return mails.length >= count
    },
    { timeout_ms: 30_000, every_ms: 100 },
  )
  return mails
}

function read(message: string): ReceivedMail {
  const end = message.indexOf("\r\n\r\n")
  const head = message.slice(0, end)
  const body = message.slice(end + 4)
  const encoding = /^Content-Transfer-Encoding: (.*)$/im.exec(head)?.[1]?.trim()
  const text =
    encoding === "base64"
      ? Buffer.from(body, "base64").toString()
      : encoding === "quoted-printable"
        ? readQuoted(body)
        : body
  const subject = /^Subject: (.*)$/im.exec(head)?.[1] ?? ""
  return { subject, text, links: text.match(/https?:\/\/\S+/g) ?? [] }
}

function readQuoted(body: string): string {
  const bytes = body
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, "latin1").toString("utf8")
}
