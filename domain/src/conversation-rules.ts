import type { FilledPhrase } from "./phrases.js"
import { checkPhrase } from "./phrases.js"
import { problem, type Problem } from "./problems.js"
import type { OrderStatus, RfqStatus } from "./statuses.js"
import { checkText } from "./text-rules.js"
import type { UploadRule } from "./files/upload-rules.js"

/** Characters of one message. */
export const MESSAGE_MAX = 2000
/** What may be attached to a message; seen by both sides of the thread and nobody else. */
export const messageFileRule: UploadRule = { kinds: ["pdf", "jpeg", "png"], max_mb: 10 }

export const conversationSides = ["buyer", "producer"] as const
export type ConversationSide = (typeof conversationSides)[number]

/** The thread of one producer in an RFQ. */
export type ThreadOf = { rfq_id: string; producer_id: string }

export const otherSide = (side: ConversationSide): ConversationSide =>
  side === "buyer" ? "producer" : "buyer"

export type MessageContent = {
  text: string | null
  phrase: FilledPhrase | null
  has_file: boolean
}

/** A message says something: in words, by a phrase or by a file. */
export function checkMessage({ text, phrase, has_file }: MessageContent): Problem[] {
  if (!text && !phrase && !has_file) return [problem("text", "required")]
  return [...checkText("text", text, { max: MESSAGE_MAX }), ...(phrase ? checkPhrase(phrase) : [])]
}

/**
 * Both sides write while the RFQ is open, and as long as an order from it stands: papers, payment and
 * claims are talked about after it has been delivered too. What was written stays to be read.
 */
export function isThreadOpen(rfq: RfqStatus, orders: OrderStatus[]): boolean {
  return rfq === "sent" || orders.some((status) => status !== "cancelled")
}
