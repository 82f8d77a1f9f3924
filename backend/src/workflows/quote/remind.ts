import type { MedusaContainer } from "@medusajs/framework/types"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { addDays, dayIn } from "@serumpun/domain/days"
import { REMINDER_DAYS, reminderDue } from "@serumpun/domain/reminders"
import type { NewNotice } from "../../mail/notices"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { unwrittenKeys } from "../notice/unwritten-keys"
import { writeWith } from "../write-with"
import { quoteEndsSoonNotices, reminderKey } from "./notices"

const PAGE = 200

type Due = { id: string; key: string }

/** Open quotes whose reminder is due, one page; `last` is where the next one begins. */
async function readDue(container: MedusaContainer, after: string, today: string) {
  const rows = await container.resolve<QuoteModuleService>(QUOTE_MODULE).listQuotes(
    {
      status: "sent",
      valid_until: { $gte: today, $lte: addDays(today, Math.max(...REMINDER_DAYS)) },
      id: { $gt: after },
    },
    { select: ["id", "valid_until", "sent_at"], order: { id: "ASC" }, take: PAGE },
  )
  const due = rows.flatMap(({ id, valid_until, sent_at }): Due[] => {
    const days = reminderDue({ valid_until, sent_on: dayIn(new Date(sent_at ?? 0)) }, today)
    return days === null ? [] : [{ id, key: reminderKey(id, days) }]
  })
  return { due, last: rows.at(-1)?.id }
}

const remindAllStep = createStep("remind-of-ending-quotes", async (_: void, { container }) => {
  const today = dayIn(new Date())
  let written = 0
  for (let page = await readDue(container, "", today); page.last;) {
    const notices: NewNotice[] = []
    const wanted = await unwrittenKeys(
      container,
      page.due.map(({ key }) => key),
    )
    for (const { id, key } of page.due)
      if (wanted.has(key)) notices.push(...(await quoteEndsSoonNotices(container, id, key)))
    if (notices.length > 0) await writeWith(container, { notices }, async () => undefined)
    written += notices.length
    page = await readDue(container, page.last, today)
  }
  return new StepResponse(written)
})

/**
 * A buyer hears three days and one day before an open quote ends, each once, in days of Jakarta. Days
 * on which nothing ran are made up for; a quote that was sent today reminds nobody yet.
 */
export const remindOfQuotesWorkflow = createWorkflow("remind-of-quotes", function () {
  return new WorkflowResponse(remindAllStep())
})
