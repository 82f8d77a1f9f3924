import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { isAway } from "@serumpun/domain/curation-rules"
import { dayIn } from "@serumpun/domain/days"
import type { CuratorProfile } from "../../contracts/curation"
import type { DeskEvent, NewNotice, NoticeData } from "../../mail/notices"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import { listCurators } from "../../readers/acting-user"
import type { GivenAssessment } from "../../readers/assessment"
import { findObstacle } from "../../readers/judging"
import { readProducerProfile } from "../../readers/producer"
import { listReviewRows, type ReviewRow } from "../../readers/review"

type DeskKind = "desk_case" | "desk_waiting"

/**
 * Notices to curators, in Indonesian as to producers: they work in its institutions.
 * @param occasion what tells this notice from every other one of its kind, for ever
 */
export async function noticesToCurators<K extends DeskKind>(
  container: MedusaContainer,
  curators: Pick<CuratorProfile, "id" | "user_id">[],
  {
    kind,
    occasion,
    data,
    due_at,
  }: {
    kind: K
    occasion: string
    data: NoticeData[K]
    due_at?: Date
  },
): Promise<NewNotice[]> {
  if (curators.length === 0) return []
  const users = await container
    .resolve(Modules.USER)
    .listUsers({ id: curators.map(({ user_id }) => user_id) }, { take: curators.length })
  const addresses = new Map(users.map(({ id, email }) => [id, email]))
  return curators.flatMap(({ id, user_id }) => {
    const recipient = addresses.get(user_id)
    if (!recipient) return []
    const notice = {
      ...{ key: `${kind}:${occasion}:${id}`, kind, recipient, locale: "id", data },
      ...(due_at ? { due_at } : {}),
      reader: { side: "curator", curator_id: id },
    }
    return [notice as NewNotice]
  })
}

/** Those who are not away today. */
export async function listPresent(container: MedusaContainer): Promise<CuratorProfile[]> {
  const today = dayIn(new Date())
  return (await listCurators(container)).filter(({ away_until }) => !isAway(away_until, today))
}

const titleOf = ({ snapshot }: ReviewRow) => snapshot.title.id || snapshot.title.en

/** A case is somebody's now, by a colleague's hand; who takes one on for themselves knows it. */
export async function assignedNotices(
  container: MedusaContainer,
  review: ReviewRow,
  { curator, by }: { curator: CuratorProfile; by: CuratorProfile | null },
): Promise<NewNotice[]> {
  if (by?.id === curator.id) return []
  const event: DeskEvent =
    review.assigned_to && review.assigned_to !== curator.id ? "handed_over" : "assigned"
  const party = by ? `${by.name}, ${by.institution}` : "Serumpun"
  const data = { review_id: review.id, title: titleOf(review), party, event }
  const occasion = `${review.id}:${event}:${new Date().toISOString()}`
  return noticesToCurators(container, [curator], { kind: "desk_case", occasion, data })
}

/** Of those who are there and may: those of the region, or all of them where the region has none. */
async function listNear(
  container: MedusaContainer,
  region: string | null,
  may: (curator: CuratorProfile) => Promise<boolean> | boolean,
): Promise<CuratorProfile[]> {
  const present = await listPresent(container)
  const answers = await Promise.all(present.map(may))
  const free = present.filter((_, index) => answers[index])
  const near = free.filter(({ province }) => province === null || province === region)
  return near.length > 0 ? near : free
}

/**
 * Two who judged are too far apart: those who may decide are told at once, since nobody looks again at a
 * case that two have judged.
 * @param given every judgement of the case, the newest one too
 */
export async function thirdNeededNotices(
  container: MedusaContainer,
  review: ReviewRow,
  given: GivenAssessment[],
): Promise<NewNotice[]> {
  const { row } = await readProducerProfile(container, review.producer_id)
  const told = await listNear(
    container,
    row.province,
    async (curator) => (await findObstacle(container, review, curator, given)) === null,
  )
  const data = { review_id: review.id, title: titleOf(review), party: row.name }
  return noticesToCurators(container, told, {
    ...{ kind: "desk_case", occasion: `${review.id}:third_needed` },
    data: { ...data, event: "third_needed" },
  })
}

/**
 * An appeal is told to those of the region who may judge it, what came back since the last approval to
 * those who judged it or had taken it on. New cases are told of once a day (`tell-curators.ts`).
 */
export async function submittedNotices(
  container: MedusaContainer,
  review_id: string,
): Promise<NewNotice[]> {
  const [review] = await listReviewRows(container, { id: review_id })
  if (!review) return []
  const { row } = await readProducerProfile(container, review.producer_id)
  const all = await listReviewRows(container, { listing_id: review.listing_id })
  const approved = await lastApproved(container, all)
  const before = all.filter(
    ({ revision, status }) =>
      revision < review.revision &&
      revision > approved &&
      (status === "changes_requested" || status === "rejected"),
  )
  const judges = await listJudges(container, before)
  const event: DeskEvent = review.appeal_of ? "appealed" : "came_back"
  if (event === "came_back" && before.length === 0) return []
  const told =
    event === "came_back"
      ? (await listPresent(container)).filter(({ id }) => judges.has(id))
      : await listNear(container, row.province, ({ id }) => !judges.has(id))
  const data = { review_id, title: titleOf(review), party: row.name, event }
  return noticesToCurators(container, told, {
    ...{ kind: "desk_case", occasion: `${review_id}:${event}`, data },
  })
}

/** The number of the newest revision that a passport was issued for, or 0. */
async function lastApproved(container: MedusaContainer, reviews: ReviewRow[]): Promise<number> {
  const passports = await container
    .resolve<CurationModuleService>(CURATION_MODULE)
    .listPassports({ review_id: reviews.map(({ id }) => id) }, { select: ["id", "review_id"] })
  const issued = new Set(passports.map(({ review_id }) => review_id))
  return Math.max(0, ...reviews.filter(({ id }) => issued.has(id)).map((one) => one.revision))
}

async function listJudges(container: MedusaContainer, reviews: ReviewRow[]): Promise<Set<string>> {
  if (reviews.length === 0) return new Set()
  const rows = await container
    .resolve<CurationModuleService>(CURATION_MODULE)
    .listAssessments({ review_id: reviews.map(({ id }) => id) }, { select: ["curator_id"] })
  const takers = reviews.flatMap(({ assigned_to }) => assigned_to ?? [])
  return new Set([...rows.map(({ curator_id }) => curator_id), ...takers])
}
