/**
 * Notices. Operators: /admin/notices with a user token that has no curator profile (else 403). Each side
 * its own: /store/buyer/notices, /producer/notices.
 */
import { z } from "@medusajs/framework/zod"
import { noticeGroups, type NoticeGroup } from "@serumpun/domain/notice-groups"
import { type NoticeStatus, noticeStatuses } from "@serumpun/domain/notice-status"
import { id, linkToken, path } from "./fields"
import { pageQuery } from "./paging"

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

/** GET /store/buyer/notices, /producer/notices, /admin/curation/notices: newest first; in the language asked for. */
export type NoticeView = {
  id: string
  title: string
  /** Below the language's part of the storefront: "account/orders/eord_1"; of the Admin with "/app". */
  path: string
  created_at: string
  is_read: boolean
}
/** What both lists answer, beside `count`, `limit` and `offset`. */
export type NoticeList = { notices: NoticeView[]; unread: number }

/** POST /store/buyer/notices/read, POST /producer/notices/read: one, or with null all of them. */
export const ReadNotices = z.object({ id: id.nullable() }).strict()
export type ReadNotices = z.infer<typeof ReadNotices>

/** GET and POST /store/buyer/mails, /producer/mails: groups of mails that are not wanted. */
export const MailWishes = z
  .object({ muted: z.array(z.enum(noticeGroups)).max(noticeGroups.length) })
  .strict()
export type MailWishes = z.infer<typeof MailWishes>

/** POST /recovery/unsubscribe → { group }: with the signed text of a mail's link. */
export const Unsubscribe = z.object({ token: linkToken }).strict()
export type Unsubscribe = z.infer<typeof Unsubscribe>
export type Unsubscribed = { group: NoticeGroup }

/** GET /store/buyer/unread, GET /producer/unread */
export type Unread = { messages: number; notices: number }

/** GET /producer/push: what a browser subscribes with; null where no key has been made. */
export type PushSettings = { public_key: string | null }

const endpoint = path
/** POST /producer/push: a browser that wants notices, with the address and keys that it was given. */
export const SubscribePush = z
  .object({ endpoint, p256dh: z.string().max(200), auth: z.string().max(100) })
  .strict()
export type SubscribePush = z.infer<typeof SubscribePush>

/** POST /producer/push/off */
export const UnsubscribePush = z.object({ endpoint }).strict()
export type UnsubscribePush = z.infer<typeof UnsubscribePush>
