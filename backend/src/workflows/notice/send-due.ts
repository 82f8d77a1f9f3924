import { defaultLocale, isLocale } from "@serumpun/domain/locales"
import { composeMail } from "../../mail/compose-mail"
import type { Letter } from "../../modules/notice/post"
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
      `select id, key, kind, recipient, locale, data, attempts, created_at from notice
       where status = 'waiting' and next_attempt_at <= now() and deleted_at is null
       order by next_attempt_at, id limit 1 for update skip locked`,
    )
    const [due] = rows
    if (!due) return "none_due"
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
    way.warn(`Notice ${due.id} (${due.kind}) is not sent yet: ${error.message}`)
    return isWayClosed ? "no_way_out" : "not_sent"
  })
}

async function send({ deliver, storefront, secret }: Way, due: DueNotice): Promise<Error | null> {
  try {
    const locale = isLocale(due.locale) ? due.locale : defaultLocale
    await deliver({
      ...composeMail(due.kind, due.data, { locale, storefront, secret }),
      key: due.key,
      to: due.recipient,
      written_at: new Date(due.created_at),
    })
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}
