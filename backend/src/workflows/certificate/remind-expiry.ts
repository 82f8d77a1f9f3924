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
/** `place`: where it stands in the order of its pages; who holds and who uses a certificate are rows each. */
type Ending = { id: string; place: string; producer_id: string; valid_until: string }
type Renewal = Pick<Certificate, "status" | "valid_from" | "valid_until">
type EndingCertificate = Ending & {
  scheme: CertificateScheme
  number: string
  /** Of a member whom their group lets use it. */
  of_group: boolean
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

/** Who is told: its producer, and the members of their group who stand on it. */
const ENDING = `select c.id, c.id || ' ' || h.producer_id as place, h.producer_id, h.of_group,
      c.valid_until, c.scheme, c.number, ${SERIES} as series
    from certificate c cross join lateral (
      select c.producer_id, false as of_group
      union select u.producer_id, true from certificate_use u
      where u.series_id = coalesce(c.series_id, c.id) and u.status = 'confirmed'
        and u.deleted_at is null
    ) h
    where c.status in ('unverified', 'verified') and c.deleted_at is null and c.created_at < :since
      and c.id || ' ' || h.producer_id > :after`

/** Entered or approved today, it reminds nobody yet. */
const sources: Record<Kind, string> = {
  certificate_ends_soon: `${ENDING} and c.valid_until between :today and :last
    order by place limit :page`,
  certificate_ended: `${ENDING} and c.valid_until >= :ended and c.valid_until < :today
    order by place limit :page`,
  passport_ends_soon: `select r.listing_id as id, p.id as place, r.producer_id, p.valid_until, r.listing_id, r.snapshot->'title' as title
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

/** Of an approval by its listing: a small case issues another passport to the same end. */
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
    rows = await readEnding<Row>(container, kind, rows.at(-1)!.place, today)
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

const endingOf = ({
  id: certificate_id,
  scheme,
  number,
  valid_until,
  of_group,
}: EndingCertificate) => ({
  ...{ certificate_id, scheme, number, valid_until },
  ...(of_group ? { of_group } : {}),
})

const remindAllStep = createStep("remind-of-expiry", async (_: void, { container }) => {
  const certificates = await remind<EndingCertificate>(
    container,
    "certificate_ends_soon",
    (row, occasion) =>
      noticesToProducer(
        container,
        row.producer_id,
        "certificate_ends_soon",
        occasion,
        endingOf(row),
      ),
    isNotRenewed,
  )
  const ended = await remind<EndingCertificate>(
    container,
    "certificate_ended",
    (row, occasion) =>
      noticesToProducer(container, row.producer_id, "certificate_ended", occasion, endingOf(row)),
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
 * Jakarta, and when a certificate has ended; so do members who use their group's. Days on which nothing ran are made up for.
 */
export const remindOfExpiryWorkflow = createWorkflow("remind-of-expiry", function () {
  return new WorkflowResponse(remindAllStep())
})
