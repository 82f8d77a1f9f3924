import { defaultLocale, isLocale } from "@serumpun/domain/locales"
import { composeNotice } from "../../mail/compose-mail"
import { isPushService } from "../../push/push-services"
import { sendPush } from "../../push/send-push"
import type { Vapid } from "../../push/vapid"

type Sql = { raw<T>(sql: string, parameters?: unknown[]): Promise<{ rows: T[] }> }
export type PushWay = {
  connection: { transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> }
  vapid: Vapid
  /** Origins that the operator has added to the push services we know. */
  services: string[]
}
type Due = {
  id: string
  kind: string
  locale: string
  data: unknown
  reader_id: string
  created_at: Date
}
type Browser = { id: string; endpoint: string; p256dh: string; auth: string }

/** A browser of somebody who still works for the producer; one from before members were noted names nobody. */
const OF_LIVING_MEMBER = `browser.deleted_at is null and (browser.member_id is null or exists (
  select 1 from member
  where member.id = browser.member_id and member.producer_id = browser.producer_id
    and member.deleted_at is null))`

/**
 * Sends to the browsers of producers what has become due in the last day and since they asked for it,
 * each notice once: it is noted before it goes out, since a notice twice on a phone is worse than none
 * beside its mail.
 */
export async function pushDueNotices(way: PushWay): Promise<void> {
  for (let due = await takeNext(way); due; due = await takeNext(way)) await pushOne(way, due)
}

function takeNext({ connection }: PushWay): Promise<Due | undefined> {
  return connection.transaction(async (sql) => {
    const { rows } = await sql.raw<Due>(
      `update notice set pushed_at = now() where id in (
         select id from notice
         where reader_side = 'producer' and pushed_at is null and read_at is null
           and next_attempt_at <= now() and created_at > now() - interval '1 day'
           and deleted_at is null and exists (
             select 1 from notice_push_subscription browser
             where browser.producer_id = notice.reader_id and ${OF_LIVING_MEMBER}
               and browser.created_at <= notice.created_at)
         order by created_at limit 1 for update skip locked)
       returning id, kind, locale, data, reader_id, created_at`,
    )
    return rows[0]
  })
}

async function pushOne({ connection, vapid, services }: PushWay, due: Due): Promise<void> {
  const locale = isLocale(due.locale) ? due.locale : defaultLocale
  const { title, path } = composeNotice(due.kind, due.data, locale)
  const message = { title, path: `/${locale}/${path}` }
  const browsers = await connection.transaction((sql) =>
    sql.raw<Browser>(
      `select id, endpoint, p256dh, auth from notice_push_subscription browser
       where producer_id = ? and created_at <= ? and ${OF_LIVING_MEMBER}`,
      [due.reader_id, due.created_at],
    ),
  )
  const gone: string[] = []
  for (const { id, ...browser } of browsers.rows)
    if (isPushService(browser.endpoint, services))
      if ((await sendPush(browser, message, vapid)) === "gone") gone.push(id)
  if (gone.length > 0)
    await connection.transaction((sql) =>
      sql.raw(`delete from notice_push_subscription where id = any(?)`, [gone]),
    )
}
