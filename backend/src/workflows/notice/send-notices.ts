import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { defaultLocale, isLocale } from "@serumpun/domain/locales"
import { composeMail } from "../../mail/compose-mail"
import { NOTICE_MODULE } from "../../modules/notice"
import type NoticeModuleService from "../../modules/notice/service"
import { nextAttempt } from "./next-attempt"

type DueNotice = {
  id: string
  key: string
  kind: string
  recipient: string
  locale: string
  data: unknown
  attempts: number
  created_at: Date
}
type Outcome = "none_due" | "sent" | "not_sent" | "no_way_out"

/**
 * Takes one due notice that nobody else holds, sends it and notes how that went, in one transaction:
 * however this process ends in between, the database lets go of the row at once and it is sent later.
 */
async function sendNext(container: MedusaContainer): Promise<Outcome> {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  return connection.transaction(async (sql): Promise<Outcome> => {
    const { rows } = await sql.raw<{ rows: DueNotice[] }>(
      `select id, key, kind, recipient, locale, data, attempts, created_at from notice
       where status = 'waiting' and next_attempt_at <= now() and deleted_at is null
       order by next_attempt_at, id limit 1 for update skip locked`,
    )
    const [due] = rows
    if (!due) return "none_due"
    const error = await send(container, due)
    if (!error) {
      await sql.raw(
        `update notice set status = 'sent', sent_at = now(), attempts = attempts + 1,
         last_error = null, updated_at = now() where id = ?`,
        [due.id],
      )
      return "sent"
    }
    const { status, at, isWayClosed } = nextAttempt(error, due, new Date())
    await sql.raw(
      `update notice set status = ?, next_attempt_at = ?, attempts = attempts + 1,
       last_error = ?, updated_at = now() where id = ?`,
      [status, at, error.message.slice(0, 500), due.id],
    )
    logger(container).warn(`Notice ${due.id} (${due.kind}) is not sent yet: ${error.message}`)
    return isWayClosed ? "no_way_out" : "not_sent"
  }) as Promise<Outcome>
}

async function send(container: MedusaContainer, due: DueNotice): Promise<Error | null> {
  try {
    const locale = isLocale(due.locale) ? due.locale : defaultLocale
    const storefront = process.env.STOREFRONT_URL ?? ""
    await container.resolve<NoticeModuleService>(NOTICE_MODULE).deliver({
      ...composeMail(due.kind, due.data, { locale, storefront }),
      key: due.key,
      to: due.recipient,
      written_at: new Date(due.created_at),
    })
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

const logger = (container: MedusaContainer): Logger =>
  container.resolve(ContainerRegistrationKeys.LOGGER)

/** Sends until nothing is due, or until it shows that nothing can be sent at the moment. */
export async function sendDueNotices(container: MedusaContainer): Promise<number> {
  for (let sent = 0; ;) {
    const outcome = await sendNext(container)
    if (outcome === "none_due" || outcome === "no_way_out") return sent
    if (outcome === "sent") sent += 1
  }
}

/** One round at a time in this process; whoever asks meanwhile gets one more after it. */
let round: Promise<number> | null = null
let isAnotherWanted = false

async function sendInTurn(container: MedusaContainer): Promise<number> {
  if (round) {
    isAnotherWanted = true
    return round
  }
  round = (async () => {
    let sent = 0
    do {
      isAnotherWanted = false
      sent += await sendDueNotices(container)
    } while (isAnotherWanted)
    return sent
  })().finally(() => (round = null))
  return round
}

const sendDueNoticesStep = createStep(
  "send-due-notices",
  async (_: void, { container }) => new StepResponse({ sent: await sendInTurn(container) }),
)

/**
 * Notices are written with what they tell and sent here: right afterwards, and again with growing
 * pauses for as long as the mail server or the disk does not take them. Backends share the work.
 */
export const sendNoticesWorkflow = createWorkflow("send-notices", function () {
  return new WorkflowResponse(sendDueNoticesStep())
})
