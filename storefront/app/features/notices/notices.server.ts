import type { MailWishes, NoticeList } from "@serumpun/backend/src/contracts/notice.ts"
import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import { canBeMuted, noticeGroups } from "@serumpun/domain/notice-groups"
import { askedPage, pagesOf } from "#app/lib/page/paged.ts"

type Call = <T>(
  path: string,
  options?: { query?: Record<string, string>; body?: object },
) => Promise<T>

/** `side`: the backend's prefix, "/store/buyer" or "/producer". */
export async function loadNotices(call: Call, side: string, request: Request) {
  const page = askedPage(request)
  const { notices, unread, count } = await call<NoticeList & Paged>(`${side}/notices`, {
    query: page.query,
  })
  return { notices, unread, pages: pagesOf(page, count) }
}

export async function markNotices(call: Call, side: string, form: FormData): Promise<void> {
  const read = form.get("read")
  if (typeof read !== "string") return
  await call(`${side}/notices/read`, { body: { id: read === "all" ? null : read } })
}

export const loadMailWishes = (call: Call, side: string) => call<MailWishes>(`${side}/mails`)

/** The form holds what is wanted; the backend keeps what is not. */
export async function saveMailWishes(call: Call, side: string, form: FormData): Promise<void> {
  const wanted = form.getAll("mails")
  const muted = noticeGroups.filter((group) => canBeMuted(group) && !wanted.includes(group))
  await call(`${side}/mails`, { body: { muted } })
}

/** A browser of a producer allows notices, or stops them; says whether the form was about that. */
export async function savePush(call: Call, form: FormData): Promise<boolean> {
  const value = (name: string) => String(form.get(name) ?? "")
  const endpoint = value("endpoint")
  if (form.get("intent") === "push") {
    const keys = { p256dh: value("p256dh"), auth: value("auth") }
    await call("/producer/push", { body: { endpoint, ...keys } })
    return true
  }
  if (form.get("intent") !== "push_off") return false
  await call("/producer/push/off", { body: { endpoint } })
  return true
}
