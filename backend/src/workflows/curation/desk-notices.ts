import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { isAway } from "@serumpun/domain/curation-rules"
import { dayIn } from "@serumpun/domain/days"
import type { CuratorProfile } from "../../contracts/curation"
import type { DeskEvent, NewNotice, NoticeData } from "../../mail/notices"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import { listCurators } from "../../readers/acting-user"
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

/**
 * An appeal is told to those of the region who may judge it, what came back to those who judged it or had taken it
 * on. New cases are told of once a day (`tell-curators.ts`).
 */
export async function submittedNotices(
  container: MedusaContainer,
  review_id: string,
): Promise<NewNotice[]> {
  const [review] = await listReviewRows(container, { id: review_id })
  if (!review) return []
  const { row } = await readProducerProfile(container, review.producer_id)
  const before = (await listReviewRows(container, { listing_id: review.listing_id })).filter(
    ({ revision, status }) =>
      revision < review.revision && (status === "changes_requested" || status === "rejected"),
  )
  const judges = await listJudges(container, before)
  const event: DeskEvent = review.appeal_of ? "appealed" : "came_back"
  if (event === "came_back" && before.length === 0) return []
  const told =
    event === "came_back"
      ? (await listPresent(container)).filter(({ id }) => judges.has(id))
      : (await listPresent(container)).filter(
          ({ id, province }) => !judges.has(id) && (province === null || province === row.province),
        )
  const data = { review_id, title: titleOf(review), party: row.name, event }
  return noticesToCurators(container, told, {
    ...{ kind: "desk_case", occasion: `${review_id}:${event}`, data },
  })
}

async function listJudges(container: MedusaContainer, reviews: ReviewRow[]): Promise<Set<string>> {
  if (reviews.length === 0) return new Set()
  const rows = await container
    .resolve<CurationModuleService>(CURATION_MODULE)
    .listAssessments({ review_id: reviews.map(({ id }) => id) }, { select: ["curator_id"] })
  const takers = reviews.flatMap(({ assigned_to }) => assigned_to ?? [])
  return new Set([...rows.map(({ curator_id }) => curator_id), ...takers])
}
