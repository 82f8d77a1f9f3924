import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import type { NoticeStatus } from "@serumpun/domain/notice-status"
import { withClient } from "../../scripts/start/setup-marks.ts"
import { waitUntil } from "./actors.ts"
import type { TestStack } from "./stack.ts"

/** `text`: the plain part; `raw`: everything as it was sent. */
export type ReceivedMail = { subject: string; text: string; links: string[]; raw: string }

/** The mails to one address, the oldest first. */
export async function mailsTo({ dataDir }: TestStack, address: string): Promise<ReceivedMail[]> {
  const folder = join(dataDir, "outbox")
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".eml"))
  const messages = await Promise.all(
    names.toSorted().map((name) => readFile(join(folder, name), "utf8")),
  )
  return messages.filter((message) => message.includes(`\nTo: ${address}\r\n`)).map(read)
}

/** What was written to one address, sent or not, the newest first; the desk's list holds everybody's. */
export function noticesTo(
  { databaseUrl }: TestStack,
  address: string,
): Promise<{ kind: string; status: NoticeStatus }[]> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ kind: string; status: NoticeStatus }>(
      `select kind, status from notice where recipient = $1 and deleted_at is null
       order by created_at desc, id desc`,
      [address],
    )
    return rows
  })
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
    { timeout_ms: 60_000, every_ms: 100 },
  )
  return mails
}

function read(message: string): ReceivedMail {
  const { head } = splitPart(message)
  const subject = /^Subject: (.*)$/im.exec(head)?.[1] ?? ""
  const text = readPart(plainPart(message))
  return { subject, text, links: text.match(/https?:\/\/\S+/g) ?? [], raw: message }
}

function splitPart(part: string): { head: string; body: string } {
  const end = part.indexOf("\r\n\r\n")
  return { head: part.slice(0, end), body: part.slice(end + 4) }
}

/** The text of a mail that has HTML beside it; a mail of one part is that part. */
function plainPart(message: string): string {
  const { head, body } = splitPart(message)
  const boundary = /boundary="([^"]+)"/.exec(head)?.[1]
  if (!boundary) return message
  return body.split(`--${boundary}\r\n`).find((part) => part.includes("text/plain")) ?? message
}

function readPart(part: string): string {
  const { head, body } = splitPart(part)
  const encoding = /^Content-Transfer-Encoding: (.*)$/im.exec(head)?.[1]?.trim()
  if (encoding === "base64") return Buffer.from(body, "base64").toString()
  return encoding === "quoted-printable" ? readQuoted(body) : body
}

function readQuoted(body: string): string {
  const bytes = body
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, "latin1").toString("utf8")
}
