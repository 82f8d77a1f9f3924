import { createHash, randomUUID } from "node:crypto"
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import { createTransport } from "nodemailer"

/** `smtp_url`: where mail really goes; without it every message becomes a file in `outbox_dir`. */
export type PostOptions = { smtp_url?: string | undefined; outbox_dir: string; from: string }
/**
 * One mail, as text and as HTML. The key names it for ever: sent twice, it is recognisable as the same.
 * `unsubscribe`: where one request without a body ends mails of its kind (RFC 8058).
 */
export type Letter = {
  key: string
  to: string
  subject: string
  text: string
  html?: string
  unsubscribe?: string | null
  written_at: Date
}
/** Resolves when the letter is where it belongs; rejects when it may have to be sent again. */
export type Post = (letter: Letter) => Promise<void>

/** Milliseconds; together below the time that a notice's row may be held. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }
const STALE_MS = 10 * 60_000

/** Sends over SMTP, or writes .eml files so that a local copy needs no mail server. */
export function createPost({ smtp_url, outbox_dir, from }: PostOptions): Post {
  const toMessage = ({ key, written_at, unsubscribe, ...letter }: Letter) => ({
    ...letter,
    ...(unsubscribe ? { headers: endingHeaders(unsubscribe) } : {}),
    from,
    date: written_at,
    messageId: `<${nameOf(key)}@${domainOf(from)}>`,
  })
  if (smtp_url) {
    const transport = createTransport({ ...PATIENCE, url: smtp_url })
    return async (letter) => void (await transport.sendMail(toMessage(letter)))
  }
  void sweepOutbox(outbox_dir)
  const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" })
  return async (letter) => {
    const { message } = await composer.sendMail(toMessage(letter))
    await keep(outbox_dir, `${stamp(letter.written_at)}-${nameOf(letter.key)}.eml`, message)
  }
}

/** Always the same name for the same letter, so that writing it again changes nothing. */
async function keep(folder: string, name: string, message: unknown): Promise<void> {
  await mkdir(folder, { recursive: true })
  const aside = join(folder, `${name}.${randomUUID()}.part`)
  try {
    // Written aside first: whoever reads the outbox never sees half a message.
    const file = await open(aside, "w")
    await file.writeFile(message as Buffer).finally(() => file.sync().finally(() => file.close()))
    await rename(aside, join(folder, name))
  } catch (error) {
    await rm(aside, { force: true })
    throw error
  }
}

/** Removes what a killed process has left half written. */
async function sweepOutbox(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((entry) => entry.endsWith(".part"))) {
    const file = join(folder, name)
    const found = await stat(file).catch(() => null)
    if (found && Date.now() - found.mtimeMs > STALE_MS) await rm(file, { force: true })
  }
}

const endingHeaders = (url: string) => ({
  "List-Unsubscribe": `<${url}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
})

const nameOf = (key: string) => createHash("sha256").update(key).digest("hex").slice(0, 32)
const stamp = (moment: Date) => moment.toISOString().replace(/[:.]/g, "-")

/** The part of "Name <local@domain>" that a Message-ID ends with. */
function domainOf(from: string): string {
  return /@([\w.-]+)/.exec(from)?.[1] ?? "localhost"
}
