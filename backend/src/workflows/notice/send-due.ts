import { defaultLocale, isLocale } from "@serumpun/domain/locales"
import { composeMail } from "../../mail/compose-mail"
import type { Letter } from "../../mail/post"
import { canBeMuted } from "@serumpun/domain/notice-groups"
import { groupOf } from "../../mail/notice-group"
import { nextAttempt } from "./next-attempt"

type Sql = { raw(sql: string, parameters?: unknown[]): Promise<{ rows: DueNotice[] }> }

/**
 * What sending needs: `storefront` is the address that links begin with, `secret` what those are
 * signed with that work by themselves.
 */
export type Way = {
  connection: { transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> }
  deliver(letter: Letter): Promise<void>
  storefront: string
  admin: string
  secret: string
  warn(line: string): void
}

type DueNotice = {
  id: string
  key: string
  kind: string
  recipient: string
  locale: string
  data: unknown
  attempts: number
  created_at: Date
  person_id: string | null
}
type Outcome = "none_due" | "sent" | "not_sent" | "no_way_out"

/** Sends until nothing is due, or until it shows that nothing can be sent at the moment. */
export async function sendDueNotices(way: Way): Promise<void> {
  let outcome: Outcome
  do outcome = await sendNext(way)
  while (outcome === "sent" || outcome === "not_sent")
}

/**
 * Takes one due notice that nobody else holds, sends it and notes how that went, in one transaction:
 * however this process ends in between, the database lets go of the row at once and it is sent later.
 */
function sendNext(way: Way): Promise<Outcome> {
  return way.connection.transaction(async (sql): Promise<Outcome> => {
    const { rows } = await sql.raw(
      `select id, key, kind, recipient, locale, data, attempts, created_at, person_id from notice
       where status = 'waiting' and next_attempt_at <= now() and deleted_at is null
       order by next_attempt_at, id limit 1 for update skip locked`,
    )
    const [due] = rows
    if (!due) return "none_due"
    if (await isUnwanted(sql, due)) {
      await sql.raw(`update notice set status = 'unwanted', updated_at = now() where id = ?`, [
        due.id,
      ])
      return "sent"
    }
    const error = await send(way, due)
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
    if (status === "failed") await tellOperators(sql, due, error)
    way.warn(`Notice ${due.id} (${due.kind}) is not sent yet: ${error.message}`)
    return isWayClosed ? "no_way_out" : "not_sent"
  })
}

/** Whether its reader has turned off mails of this kind; the notice stays in their account. */
async function isUnwanted(sql: Sql, { kind, person_id }: DueNotice): Promise<boolean> {
  const group = groupOf(kind)
  if (!person_id || !canBeMuted(group)) return false
  const { rows } = await sql.raw(
    `select id from notice_muted_group where person_id = ? and "group" = ? and deleted_at is null`,
    [person_id, group],
  )
  return rows.length > 0
}

/** A mail that was given up is told to operators, once; one that tells of another is told of by none. */
async function tellOperators(sql: Sql, due: DueNotice, error: Error): Promise<void> {
  if (due.kind === "mail_failed") return
  const data = { mail: due.kind, reason: error.message.slice(0, 300) }
  await sql.raw(
    `insert into notice (id, key, kind, recipient, locale, data, next_attempt_at)
     select 'noti_' || md5(? || operator.id), ? || operator.id, 'mail_failed', operator.email, ?,
       ?::jsonb, now()
     from "user" operator
     where operator.deleted_at is null and not exists (
       select 1 from curator where curator.user_id = operator.id and curator.deleted_at is null)
     on conflict do nothing`,
    [due.id, `mail_failed:${due.id}:`, defaultLocale, JSON.stringify(data)],
  )
}

async function send(
  { deliver, storefront, admin, secret }: Way,
  due: DueNotice,
): Promise<Error | null> {
  try {
    const locale = isLocale(due.locale) ? due.locale : defaultLocale
    await deliver({
      ...composeMail(due.kind, due.data, {
        locale,
        storefront,
        admin,
        secret,
        person_id: due.person_id,
      }),
      key: due.key,
      to: due.recipient,
      written_at: new Date(due.created_at),
    })
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
