import { randomUUID } from "node:crypto"
import { createRequire } from "node:module"
import { join } from "node:path"
import { serverDir } from "../../start/build.ts"

// A backend in miniature, to be killed: it writes RFQs with their notices in one transaction and
// sends what is due with the backend's own sender, at the same time and without a pause.

type Sql = { raw(sql: string, values?: unknown[]): Promise<unknown> }
type Connection = {
  transaction(work: (sql: Sql) => Promise<void>): Promise<void>
  destroy(): Promise<void>
}
/** As backend/src/workflows/notice/send-due.ts has them; its sources are CommonJS. */
type Deliver = (letter: object) => Promise<void>
type Way = {
  connection: Connection
  deliver: Deliver
  storefront: string
  admin: string
  secret: string
  warn: (line: string) => void
}

const load = createRequire(join(serverDir, "package.json"))
const knex = load("knex") as (options: object) => Connection
const { createPost } = load("./src/mail/post.js") as {
  createPost: (options: object) => Deliver
}
const { sendDueNotices } = load("./src/workflows/notice/send-due.js") as {
  sendDueNotices: (way: Way) => Promise<void>
}

const { DATABASE_URL, OUTBOX, SMTP_URL, RUN, MODE } = process.env
const connection = knex({ client: "pg", connection: DATABASE_URL, pool: { min: 0, max: 3 } })
const way: Way = {
  connection,
  deliver: createPost({
    smtp_url: SMTP_URL || undefined,
    outbox_dir: OUTBOX ?? "",
    from: "Serumpun <no-reply@serumpun.example>",
  }),
  storefront: "http://localhost",
  admin: "http://localhost",
  secret: "of a worker",
  warn: () => undefined,
}

if (MODE === "drain") {
  await sendDueNotices(way)
  await connection.destroy()
} else {
  // Its moments begin when it is at work, not while it connects.
  await connection.transaction((sql) => writeRfq(sql, `rfq_${RUN}_${randomUUID()}`))
  console.log("ready")
  await Promise.all([writeForEver(), sendForEver()])
}

async function sendForEver(): Promise<never> {
  for (;;) {
    await sendDueNotices(way)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function writeForEver(): Promise<never> {
  for (;;) {
    const id = `rfq_${RUN}_${randomUUID()}`
    await connection.transaction((sql) => writeRfq(sql, id))
    // Only now the buyer has been told that it is sent.
    console.log(`acknowledged ${id}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function writeRfq(sql: Sql, id: string): Promise<void> {
  await sql.raw(
    `insert into rfq (id, buyer_id, status, idempotency_key, sent_at, currency, destination_country,
       destination_city, incoterm, transport_mode, needed_by, certificates_needed)
     values (?, 'cus_proof', 'sent', ?, now(), 'USD', 'DE', 'Hamburg', 'FOB', 'sea', '2099-01-01', '{}')`,
    [id, id],
  )
  for (const producer of ["mkr_1", "mkr_2"])
    await sql.raw(
      `insert into notice (id, key, kind, recipient, locale, data, next_attempt_at)
       values (?, ?, 'rfq_received', ?, 'id', ?::jsonb, now()) on conflict do nothing`,
      [
        `noti_${randomUUID()}`,
        `rfq_received:${id}:${producer}`,
        `${producer}@example.org`,
        JSON.stringify({ rfq_id: id, number: id, company: "Proof", needed_by: "2099-01-01" }),
      ],
    )
}
