/** Operators: /admin/notices with a user token that has no curator profile (else 403). */
export type NoticeStatus = "waiting" | "sent" | "failed"

/** GET /admin/notices?status=&limit=&offset= → { notices, count, limit, offset }; what a notice tells stays out of sight. */
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
