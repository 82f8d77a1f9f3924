import { createPost } from "../../mail/post"

/** `gateway`: where texts are handed over for SMS or WhatsApp; null writes them beside the mails. */
export type SenderOptions = {
  gateway: { url: string; token: string | undefined } | null
  outbox_dir: string
  from: string
}

/** `id` names the text for ever; `to` is a number in E.164. Rejects when it was not taken. */
export type PhoneText = { id: string; to: string; text: string }
export type SendText = (text: PhoneText) => Promise<void>

const PATIENCE_MS = 10_000

/** The way that texts go: to the gateway of the settings, or to files that a developer reads. */
export function createSender({ gateway, outbox_dir, from }: SenderOptions): SendText {
  return gateway ? toGateway(gateway) : toOutbox(outbox_dir, from)
}

/**
 * POST `{ "to": "+62…", "text": "…" }` with the token as bearer; any answer of 200–299 means taken.
 * What a provider wants otherwise is a small program between it and this. The error names no text: it
 * is logged, and the text is a key.
 */
function toGateway({ url, token }: NonNullable<SenderOptions["gateway"]>): SendText {
  return async ({ id, to, text }) => {
    const answer = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "idempotency-key": id,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      },
      body: JSON.stringify({ to, text }),
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    await answer.body?.cancel()
    if (!answer.ok) throw new Error(`The gateway for phones answered ${answer.status}`)
  }
}

/** An .eml file to `<number>@phone.invalid`, also where mails go out by SMTP: nothing is sent to anybody. */
function toOutbox(outbox_dir: string, from: string): SendText {
  const post = createPost({ outbox_dir, from })
  return ({ id, to, text }) =>
    post({
      ...{ key: `phone:${id}`, to: `${to}@phone.invalid`, written_at: new Date() },
      ...{ subject: `Text to ${to}`, text },
    })
}
