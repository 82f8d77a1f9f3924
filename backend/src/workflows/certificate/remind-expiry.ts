import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { carriesOn } from "@serumpun/domain/certificate-renewals"
import type { Certificate, CertificateScheme } from "@serumpun/domain/certificates"
import { addDays, dayIn } from "@serumpun/domain/days"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { EXPIRY_REMINDER_DAYS, expiryReminderDue } from "@serumpun/domain/reminders"
import type { NewNotice } from "../../mail/notices"
import { unwrittenKeys } from "../notice/unwritten-keys"
import { noticesToProducer } from "../producer/notices"
import { writeWith } from "../write-with"

const PAGE = 200
type Ending = { id: string; producer_id: string; valid_until: string }
type Renewal = Pick<Certificate, "status" | "valid_from" | "valid_until">
type EndingCertificate = Ending & {
  scheme: CertificateScheme
  number: string
  /** The others of its series. */
  series: Renewal[]
}
type EndingPassport = Ending & { listing_id: string; title: ListingContent["title"] }
type Kind = "certificate_ends_soon" | "certificate_ended" | "passport_ends_soon"
/** What ended earlier than so many days ago has been told of, or is no news. */
const ENDED_DAYS = 7

/** The other certificates of the series of `c`. */
const SERIES = `(select coalesce(jsonb_agg(jsonb_build_object('status', o.status,
      'valid_from', o.valid_from, 'valid_until', o.valid_until)), '[]')
    from certificate o where o.deleted_at is null and o.id <> c.id and
      (o.id = coalesce(c.series_id, c.id) or o.series_id = coalesce(c.series_id, c.id)))`

/** Entered or approved today, it reminds nobody yet. */
const sources: Record<Kind, string> = {
  certificate_ends_soon: `select c.id, c.producer_id, c.valid_until, c.scheme, c.number, ${SERIES} as series
    from certificate c where c.status in ('unverified', 'verified') and c.deleted_at is null
      and c.created_at < :since and c.valid_until between :today and :last and c.id > :after
    order by c.id limit :page`,
  certificate_ended: `select c.id, c.producer_id, c.valid_until, c.scheme, c.number, ${SERIES} as series
    from certificate c where c.status in ('unverified', 'verified') and c.deleted_at is null
      and c.created_at < :since and c.valid_until >= :ended and c.valid_until < :today and c.id > :after
    order by c.id limit :page`,
  passport_ends_soon: `select p.id, r.producer_id, p.valid_until, r.listing_id, r.snapshot->'title' as title
    from passport p join review r on r.id = p.review_id
    where r.status = 'approved' and r.deleted_at is null and p.deleted_at is null
      and p.created_at < :since and p.valid_until between :today and :last and p.id > :after
    order by p.id limit :page`,
}

async function readEnding<Row extends Ending>(
  container: MedusaContainer,
  kind: Kind,
  after: string,
  today: string,
): Promise<Row[]> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: Row[] }>(sources[kind], {
      today,
      ended: addDays(today, -ENDED_DAYS),
      last: addDays(today, Math.max(...EXPIRY_REMINDER_DAYS)),
      since: new Date(Date.now() - 86_400_000),
      after,
      page: PAGE,
    })
  return rows
}

const occasionOf = ({ id, valid_until }: Ending, today: string) =>
  `${id}:${valid_until}:${expiryReminderDue(valid_until, today)}`

async function remind<Row extends Ending>(
  container: MedusaContainer,
  kind: Kind,
  noticesOf: (row: Row, occasion: string) => Promise<NewNotice[]>,
  isWanted: (row: Row) => boolean = () => true,
): Promise<number> {
  const today = dayIn(new Date())
  let written = 0
  for (
    let rows = await readEnding<Row>(container, kind, "", today);
    rows.length > 0;
    rows = await readEnding<Row>(container, kind, rows.at(-1)!.id, today)
  ) {
    const keyOf = (row: Row) => `${kind}:${occasionOf(row, today)}:${row.producer_id}`
    const ending = rows.filter(isWanted)
    const wanted = await unwrittenKeys(container, ending.map(keyOf))
    const due = ending.filter((row) => wanted.has(keyOf(row)))
    const notices = await Promise.all(due.map((row) => noticesOf(row, occasionOf(row, today))))
    if (due.length > 0)
      await writeWith(container, { notices: notices.flat() }, async () => undefined)
    written += due.length
  }
  return written
}

/** A verified renewal that carries on leaves nothing to be reminded of, and nothing has ended. */
const isNotRenewed = (row: EndingCertificate) =>
  !row.series.some((renewal) => carriesOn(row, renewal))

const remindAllStep = createStep("remind-of-expiry", async (_: void, { container }) => {
  const certificates = await remind<EndingCertificate>(
    container,
    "certificate_ends_soon",
    ({ id: certificate_id, producer_id, scheme, number, valid_until }, occasion) =>
      noticesToProducer(container, producer_id, "certificate_ends_soon", occasion, {
        certificate_id,
        scheme,
        number,
        valid_until,
      }),
    isNotRenewed,
  )
  const ended = await remind<EndingCertificate>(
    container,
    "certificate_ended",
    ({ id: certificate_id, producer_id, scheme, number, valid_until }, occasion) =>
      noticesToProducer(container, producer_id, "certificate_ended", occasion, {
        certificate_id,
        scheme,
        number,
        valid_until,
      }),
    isNotRenewed,
  )
  const passports = await remind<EndingPassport>(
    container,
    "passport_ends_soon",
    ({ producer_id, listing_id, title, valid_until }, occasion) =>
      noticesToProducer(container, producer_id, "passport_ends_soon", occasion, {
        listing_id,
        title: title.id || title.en,
        valid_until,
      }),
  )
  return new StepResponse({ certificates, ended, passports })
})

/**
 * A producer hears 90, 30 and 7 days before a certificate or an approval ends, each once, in days of
 * Jakarta, and when a certificate has ended. Days on which nothing ran are made up for.
 */
export const remindOfExpiryWorkflow = createWorkflow("remind-of-expiry", function () {
  return new WorkflowResponse(remindAllStep())
})
