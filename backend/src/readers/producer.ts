import type { ITranslationModuleService, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import { type MarkedCertificate, seriesOf } from "@serumpun/domain/certificate-marks"
import { carriesOn } from "@serumpun/domain/certificate-renewals"
import { addDays, dayIn } from "@serumpun/domain/days"
import {
  contentLocales,
  defaultLocale,
  localized,
  locales,
  type Localized,
} from "@serumpun/domain/locales"
import type { Province } from "@serumpun/domain/places"
import type { ProducerStatus } from "@serumpun/domain/statuses"
import type { ProducerMe, ProducerProfile } from "../contracts/producer"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"
import { readBankAccountRow, toBankAccountView } from "./bank-account"
import { readBusinessNotes } from "./business-notes"
import { listCertificateRows, toCertificate } from "./certificate"
import { listEvidence } from "./evidence"

export type ProducerRow = Awaited<ReturnType<ProducerModuleService["retrieveProducer"]>>
export type ProducerTexts = { headline: Localized; story: Localized }

/** Headline and story of producers in every locale, from their rows and the Translation Module. */
export async function readProducerTexts(
  container: MedusaContainer,
  rows: Pick<ProducerRow, "id" | "headline" | "story">[],
): Promise<Map<string, ProducerTexts>> {
  const translations = await container
    .resolve<ITranslationModuleService>(Modules.TRANSLATION)
    .listTranslations(
      { reference: "producer", reference_id: rows.map(({ id }) => id) },
      { take: rows.length * locales.length },
    )
  return new Map(
    rows.map((row) => {
      const text = (field: "headline" | "story") =>
        Object.fromEntries(
          locales.map((locale) => {
            const found = translations.find(
              (entry) =>
                entry.reference_id === row.id && entry.locale_code === contentLocales[locale],
            )
            const value = locale === defaultLocale ? row[field] : found?.translations[field]
            return [locale, typeof value === "string" ? value : ""]
          }),
        ) as Localized
      return [row.id, { headline: text("headline"), story: text("story") }]
    }),
  )
}

/** @throws NOT_FOUND when there is no such producer. */
export async function readProducerProfile(
  container: MedusaContainer,
  producerId: string,
): Promise<{ row: ProducerRow; status: ProducerStatus; profile: ProducerProfile }> {
  const [row] = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listProducers({ id: producerId })
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such producer")
  const texts = await readProducerTexts(container, [row])
  return { row, status: row.status as ProducerStatus, profile: toProfile(row, texts.get(row.id)) }
}

export function toProfile(row: ProducerRow, texts: ProducerTexts | undefined): ProducerProfile {
  const { name, legal_form, nib, npwp, regency, district, village, place } = row
  const { latitude, longitude, founded_year, people_count, women_percent } = row
  const { contact_name, contact_email, contact_phone } = row
  return {
    name,
    legal_form,
    nib: nib ?? "",
    npwp,
    province: row.province as Province,
    regency,
    district,
    village,
    place,
    latitude,
    longitude,
    founded_year,
    people_count,
    women_percent,
    contact_name,
    contact_email,
    contact_phone,
    headline: texts?.headline ?? localized(),
    story: texts?.story ?? localized(),
  }
}

/**
 * What the signed-in member sees of their own business, with what waits for them. A request that they are
 * `opening` at this moment is no longer new.
 */
export async function readProducerMe(
  container: MedusaContainer,
  producerId: string,
  memberId: string,
  opening?: string,
): Promise<ProducerMe> {
  const producers = container.resolve<ProducerModuleService>(PRODUCER_MODULE)
  const [{ row, status, profile }, [member], counts, evidence, account, notes] = await Promise.all([
    readProducerProfile(container, producerId),
    producers.listMembers({ id: memberId }),
    countWork(container, producerId, opening),
    listEvidence(container, producerId),
    readBankAccountRow(container, producerId),
    readBusinessNotes(container, [producerId]),
  ])
  if (!member) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such member")
  return {
    ...profile,
    id: row.id,
    handle: row.handle,
    status,
    is_demo: row.is_demo,
    changes_note: row.changes_note,
    evidence,
    notes: notes.get(producerId) ?? [],
    bank_account: account && toBankAccountView(account),
    member: { id: member.id, name: member.name, email: member.email, role: member.role },
    counts,
  }
}

async function countWork(
  container: MedusaContainer,
  producerId: string,
  opening?: string,
): Promise<ProducerMe["counts"]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const today = dayIn(new Date())
  const [rfqs, reviews, certificates] = await Promise.all([
    countRfqs(container, producerId, opening),
    query.graph({
      entity: "review",
      fields: ["listing_id", "revision", "status"],
      filters: { producer_id: producerId },
    }),
    listCertificateRows(container, producerId),
  ])
  const newest = new Map<string, (typeof reviews.data)[number]>()
  for (const review of reviews.data)
    if (
      review.status !== "taken_back" &&
      (newest.get(review.listing_id)?.revision ?? 0) < review.revision
    )
      newest.set(review.listing_id, review)
  return {
    ...rfqs,
    listings: newest.size,
    changes_requested: [...newest.values()].filter((r) => r.status === "changes_requested").length,
    certificates_expiring: countExpiring(certificates.map(toCertificate), today),
  }
}

/** Certificates that end within 60 days and that no verified renewal carries on. */
function countExpiring(certificates: MarkedCertificate[], today: string): number {
  const last = addDays(today, 60)
  return certificates.filter(
    (one) =>
      one.valid_until >= today &&
      one.valid_until <= last &&
      !certificates.some((other) => seriesOf(other) === seriesOf(one) && carriesOn(one, other)),
  ).length
}

async function countRfqs(
  container: MedusaContainer,
  producerId: string,
  opening = "",
): Promise<Pick<ProducerMe["counts"], "new_rfqs" | "open_rfqs">> {
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: { new_rfqs: string; open_rfqs: string }[] }>(
      `select count(*) filter (where received.seen_at is null and rfq.id <> ?) as new_rfqs,
              count(*) filter (where rfq.status = 'sent') as open_rfqs
       from rfq_recipient received join rfq on rfq.id = received.rfq_id
       where received.producer_id = ? and received.deleted_at is null and rfq.deleted_at is null`,
      [opening, producerId],
    )
  return { new_rfqs: Number(rows[0]?.new_rfqs), open_rfqs: Number(rows[0]?.open_rfqs) }
}
