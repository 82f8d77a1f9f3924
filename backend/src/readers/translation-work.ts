import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { isUnderReview } from "@serumpun/domain/statuses"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { shownIn } from "@serumpun/domain/locales"
import type { Province } from "@serumpun/domain/places"
import type { TargetLocale, TextMarks } from "@serumpun/domain/translations"
import type {
  TranslationRow,
  TranslationsAnswer,
  TranslationsQuery,
  TranslationWork,
} from "../contracts/translation"
import { unitsOf } from "../merging/translation-units"
import { readProducerProfile } from "./producer"
import { listReviewRows, type ReviewRow, standing } from "./review"

/** The revision whose texts translators work on. */
export type Translatable = {
  /** The public one, else the newest. */
  base: ReviewRow
  /** A newer draft that its producer works on beside the public one. */
  newer: ReviewRow | null
  is_public: boolean
  is_waiting: boolean
}

const translated = ["approved", "submitted", "in_review", "changes_requested", "draft"] as const

/** @throws NOT_FOUND when the listing has never been sent to the curators, or has left */
export async function readTranslatable(
  container: MedusaContainer,
  listing_id: string,
): Promise<Translatable> {
  const revisions = await listReviewRows(container, { listing_id })
  const [newest] = standing(revisions)
  const shown = revisions.find(({ status }) => status === "approved")
  const base = shown ?? newest
  // What was never sent to the curators is its producer's alone.
  const wasSent = revisions.some(({ submitted_at }) => submitted_at !== null)
  if (!newest || !base || !wasSent || !translated.some((status) => status === base.status))
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such listing")
  return {
    base,
    newer: newest.id !== base.id && newest.status === "draft" ? newest : null,
    is_public: Boolean(shown),
    is_waiting: isUnderReview(newest.status),
  }
}

/** One listing's texts in a language, and nothing else of it. @throws NOT_FOUND as `readTranslatable` */
export async function readTranslationWork(
  container: MedusaContainer,
  listing_id: string,
  language: TargetLocale,
): Promise<TranslationWork> {
  const { base, is_public, is_waiting } = await readTranslatable(container, listing_id)
  const { row } = await readProducerProfile(container, base.producer_id)
  return {
    ...{ listing_id, language, is_public, is_waiting },
    title: shownIn(base.snapshot.title, "id").text,
    producer: row.name,
    units: unitsOf(base.snapshot, base.text_marks, language),
  }
}

type QueuedRow = {
  listing_id: string
  is_public: boolean
  producer: string
  province: Province
  snapshot: ListingContent
  text_marks: TextMarks | null
}

/** Listings with texts in that state, or with any that still need work; those with most of them first. */
export async function listTranslations(
  container: MedusaContainer,
  { language, state, province, category, limit, offset }: TranslationsQuery,
): Promise<TranslationsAnswer> {
  const connection = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const { rows } = await connection.raw<{ rows: QueuedRow[] }>(
    `select r.listing_id, r.status = 'approved' as is_public, p.name as producer, p.province,
       r.snapshot, r.text_marks
     from (select distinct on (listing_id) * from review
       where deleted_at is null and status <> 'taken_back'
       order by listing_id, status = 'approved' desc, revision desc) r
     join producer p on p.id = r.producer_id and p.deleted_at is null and p.status = 'verified'
     where r.status = any(?) and exists (select 1 from review s
         where s.listing_id = r.listing_id and s.submitted_at is not null and s.deleted_at is null)
       and (cast(? as text) is null or p.province = ?)
       and (cast(? as text) is null or r.snapshot->>'category' = ? or r.snapshot->>'category' like ? || '/%')
     order by r.listing_id`,
    [[...translated], ...[province, province, category, category, category].map(orNull)],
  )
  const found = rows
    .map((row) => toRow(row, language))
    .filter(({ counts }) => (state ? counts[state] : openIn(counts)))
    .sort((one, other) => openIn(other.counts) - openIn(one.counts))
  return {
    listings: found.slice(offset, offset + limit),
    ...{ count: found.length, limit, offset },
  }
}

const orNull = (value: string | undefined) => value ?? null

const openIn = ({ missing = 0, outdated = 0, machine = 0, draft = 0 }: TranslationRow["counts"]) =>
  missing + outdated + machine + draft

function toRow(
  { snapshot, text_marks, ...row }: QueuedRow,
  language: TargetLocale,
): TranslationRow {
  const counts: TranslationRow["counts"] = {}
  for (const { state } of unitsOf(snapshot, text_marks, language))
    counts[state] = (counts[state] ?? 0) + 1
  const { listing_id, producer, province, is_public } = row
  return {
    ...{ listing_id, producer, province, is_public, counts },
    title: shownIn(snapshot.title, "id").text,
    category: snapshot.category,
  }
}
