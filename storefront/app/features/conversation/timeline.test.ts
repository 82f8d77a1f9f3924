import type { MessageView } from "@serumpun/backend/src/contracts/conversation.ts"
import { expect, test } from "vitest"
import { timelineOf, type ThreadRfq } from "./timeline.ts"

const message = (serial: number, sent_at: string): MessageView => ({
  id: `m${serial}`,
  serial,
  sent_at,
  side: "buyer",
  author_name: "",
  language: "en",
  text: "",
  phrase: null,
  rfq_item_id: null,
  quote_id: null,
  files: [],
  is_read: false,
})
const day = (number: number) => `2026-11-${String(number).padStart(2, "0")}T08:00:00.000Z`
const rfq: ThreadRfq = {
  id: "rfq",
  number: "RFQ-1",
  sent_at: day(1),
  message: null,
  items: [],
  quotes: [
    {
      id: "quo",
      number: "Q-1",
      version: 1,
      producer_id: "p",
      sent_at: day(3),
      wishes: [{ id: "wish", sent_at: day(5), message: "less" }],
    },
    { id: "draft", number: "Q-1", version: 2, producer_id: "p", sent_at: null, wishes: [] },
  ],
}
const keys = (...of: Parameters<typeof timelineOf>) => timelineOf(...of).map(({ key }) => key)

test("messages stand among what was sent, in the order of time, and drafts nowhere", () => {
  const messages = [message(2, day(4)), message(1, day(2))]
  expect(keys(rfq, messages, { isOldest: true, isNewest: true })).toEqual([
    "rfq",
    "m1",
    "quo",
    "m2",
    "wish",
  ])
})

test("a page in the middle shows only what lies between its messages", () => {
  const messages = [message(2, day(4)), message(1, day(2))]
  expect(keys(rfq, messages, { isOldest: false, isNewest: false })).toEqual(["m1", "quo", "m2"])
})

test("messages of one moment keep their numbers' order", () => {
  const messages = [message(3, day(2)), message(2, day(2))]
  expect(keys(rfq, messages, { isOldest: false, isNewest: false })).toEqual(["m2", "m3"])
})
