import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { NoticeStatus } from "@serumpun/domain/notice-status"
import type { MailHealth, NoticeSummary } from "../contracts/notice"
import type { PageAsked } from "../contracts/paging"
import { NOTICE_MODULE } from "../modules/notice"
import type NoticeModuleService from "../modules/notice/service"

type NoticeRow = Awaited<ReturnType<NoticeModuleService["retrieveNotice"]>>

const notices = (container: MedusaContainer) =>
  container.resolve<NoticeModuleService>(NOTICE_MODULE)

/** Newest first; what is told is between Serumpun and its reader. */
export async function listNotices(
  container: MedusaContainer,
  filters: { status?: NoticeStatus },
  { limit, offset }: PageAsked,
): Promise<{ notices: NoticeSummary[]; count: number }> {
  const [rows, count] = await notices(container).listAndCountNotices(filters, {
    order: { created_at: "DESC", id: "DESC" },
    take: limit,
    skip: offset,
  })
  return { notices: rows.map(toSummary), count }
}

/** @throws NOT_FOUND */
export async function readNotice(container: MedusaContainer, id: string): Promise<NoticeSummary> {
  const [row] = await notices(container).listNotices({ id }, { take: 1 })
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such notice")
  return toSummary(row)
}

function toSummary(row: NoticeRow): NoticeSummary {
  const { id, kind, recipient, locale, status, attempts, last_error } = row
  return {
    id,
    kind,
    recipient,
    locale,
    status,
    attempts,
    next_attempt_at: status === "waiting" ? new Date(row.next_attempt_at).toISOString() : null,
    last_error,
    created_at: new Date(row.created_at).toISOString(),
    sent_at: row.sent_at ? new Date(row.sent_at).toISOString() : null,
  }
}

/** How many notices are still to be sent, and how many were given up. */
export async function readMailHealth(container: MedusaContainer): Promise<MailHealth> {
  const { rows } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{
    rows: { status: NoticeStatus; count: string }[]
  }>(
    `select status, count(*) from notice
     where status in ('waiting', 'failed') and deleted_at is null group by status`,
  )
  const count = (status: NoticeStatus) =>
    Number(rows.find((row) => row.status === status)?.count ?? 0)
  return { waiting: count("waiting"), failed: count("failed") }
}
