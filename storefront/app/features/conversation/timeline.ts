import type { MessageView } from "@serumpun/backend/src/contracts/conversation.ts"

/** What both sides of a request see in their thread, besides messages: what was sent and asked for. */
export type ThreadRfq = {
  id: string
  number: string
  sent_at: string
  message: string | null
  items: { id: string; line: number; title: string; producer_id?: string | null }[]
  quotes: {
    id: string
    number: string
    version: number
    producer_id: string
    sent_at: string | null
    wishes: { id: string; sent_at: string; message: string | null }[]
  }[]
}

export type Entry =
  | { kind: "message"; key: string; at: string; message: MessageView }
  | { kind: "rfq"; key: string; at: string; text: string | null }
  | { kind: "quote"; key: string; at: string; number: string; version: number }
  | { kind: "wish"; key: string; at: string; number: string; text: string | null }

/**
 * A page of a thread in the order of time, with the request, the quotes and the wishes that lie in its
 * span: from its oldest message to its newest, open at the ends where the page is the last or the first.
 */
export function timelineOf(
  rfq: ThreadRfq,
  messages: MessageView[],
  { isOldest, isNewest }: { isOldest: boolean; isNewest: boolean },
): Entry[] {
  const times = messages.map(({ sent_at }) => sent_at).sort()
  const from = isOldest ? "" : (times[0] ?? "")
  const until = isNewest ? "9999" : (times.at(-1) ?? "9999")
  return [...events(rfq), ...messages.map(ofMessage)]
    .filter(({ at }) => at >= from && at <= until)
    .sort((a, b) => (a.at === b.at ? serialOf(a) - serialOf(b) : a.at < b.at ? -1 : 1))
}

const serialOf = (entry: Entry) => (entry.kind === "message" ? entry.message.serial : 0)

function ofMessage(message: MessageView): Entry {
  return { kind: "message", key: message.id, at: message.sent_at, message }
}

function events({ id, sent_at, message, quotes }: ThreadRfq): Entry[] {
  return [
    { kind: "rfq", key: id, at: sent_at, text: message },
    ...quotes.flatMap(({ id: key, sent_at: at, number, version, wishes }): Entry[] => [
      ...(at ? [{ kind: "quote" as const, key, at, number, version }] : []),
      ...wishes.map((wish) => ({
        kind: "wish" as const,
        key: wish.id,
        at: wish.sent_at,
        number,
        text: wish.message,
      })),
    ]),
  ]
}
