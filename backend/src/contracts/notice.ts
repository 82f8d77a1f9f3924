/** Operators: /admin/notices with a user token that has no curator profile (else 403). */
import { z } from "@medusajs/framework/zod"
import { pageQuery } from "./paging"

export const noticeStatuses = ["waiting", "sent", "failed"] as const
export type NoticeStatus = (typeof noticeStatuses)[number]

/** GET /admin/notices?status=&limit=&offset= */
export const NoticesQuery = z
  .object({ status: z.enum(noticeStatuses).optional(), ...pageQuery })
  .strict()
export type NoticesQuery = z.infer<typeof NoticesQuery>

/** What GET /admin/notices answers: { notices, count, limit, offset }; what a notice tells stays out of sight. */
export type NoticeSummary = {
  id: string
  kind: string
  recipient: string
  locale: string
  status: NoticeStatus
  attempts: number
  next_attempt_at: string | null
  last_error: string | null
  created_at: string
  sent_at: string | null
}
// POST /admin/notices/:id/retry → { notice: NoticeSummary }: due at once; one that was sent is refused

/** GET /health/mail */
export type MailHealth = { waiting: number; failed: number }
