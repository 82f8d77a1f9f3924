import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { dayIn } from "@serumpun/domain/days"
import { meanOfRatings, ratingUntil } from "@serumpun/domain/delivery/ratings"
import type { PageAsked } from "../contracts/paging"
import type { ProducerRatings, PublicRating, RatingView, ReportedRating } from "../contracts/rating"
import { DELIVERY_MODULE } from "../modules/delivery"
import type DeliveryModuleService from "../modules/delivery/service"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"

export type RatingRow = Awaited<ReturnType<DeliveryModuleService["retrieveRating"]>>

const deliveryModule = (container: MedusaContainer) =>
  container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
const producerModule = (container: MedusaContainer) =>
  container.resolve<ProducerModuleService>(PRODUCER_MODULE)
const newest = { created_at: "DESC", id: "DESC" } as const
/** More ratings than a small producer ever gets; the mean is over all of them. */
const ALL = 10_000

/** The rating of one order, or null. */
export async function readRatingRow(
  container: MedusaContainer,
  order_id: string,
): Promise<RatingRow | null> {
  const [row] = await deliveryModule(container).listRatings({ order_id }, { take: 1 })
  return row ?? null
}

/** As the order's two sides read it: what was hidden stays theirs to read, with the reason. */
export function toRatingView(row: RatingRow): RatingView {
  const until = ratingUntil(row.rated_on)
  return {
    ...toPublic({ ...row, hidden_reason: null }),
    until,
    can_change: dayIn(new Date()) <= until,
    hidden_reason: row.hidden_reason,
  }
}

/**
 * What the public sees of a verified producer's ratings, newest first.
 * @throws NOT_FOUND unless there is a verified producer of that handle
 */
export async function readProducerRatings(
  container: MedusaContainer,
  handle: string,
  { limit, offset }: PageAsked,
): Promise<ProducerRatings> {
  const [producer] = await producerModule(container).listProducers(
    { handle, status: "verified" },
    { select: ["id"], take: 1 },
  )
  if (!producer) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such producer")
  const rows = await deliveryModule(container).listRatings(
    { producer_id: producer.id },
    { order: newest, take: ALL },
  )
  const ratings = rows.slice(offset, offset + limit).map(toPublic)
  return { mean: meanOfRatings(rows), ratings, count: rows.length, limit, offset }
}

/** Ratings for the desk, newest first. */
export async function listReportedRatings(
  container: MedusaContainer,
  { limit, offset }: PageAsked,
): Promise<{ ratings: ReportedRating[]; count: number }> {
  const [rows, count] = await deliveryModule(container).listAndCountRatings(
    {},
    { order: newest, take: limit, skip: offset },
  )
  return { ratings: await toReported(container, rows), count }
}

/** @throws NOT_FOUND */
export async function readReportedRating(
  container: MedusaContainer,
  id: string,
): Promise<ReportedRating> {
  const rows = await deliveryModule(container).listRatings({ id }, { take: 1 })
  const [rating] = await toReported(container, rows)
  if (!rating) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such rating")
  return rating
}

async function toReported(
  container: MedusaContainer,
  rows: RatingRow[],
): Promise<ReportedRating[]> {
  const ids = [...new Set(rows.map(({ producer_id }) => producer_id))]
  const producers = ids.length
    ? await producerModule(container).listProducers(
        { id: ids },
        { select: ["id", "name"], take: ids.length },
      )
    : []
  return rows.map((row) => ({
    ...toPublic({ ...row, hidden_reason: null }),
    producer_name: producers.find(({ id }) => id === row.producer_id)?.name ?? "",
    hidden_reason: row.hidden_reason,
    hidden_by: row.hidden_by,
  }))
}

function toPublic(row: RatingRow): PublicRating {
  const isHidden = row.hidden_reason !== null
  return {
    id: row.id,
    country: row.country,
    accuracy: row.accuracy,
    quality: row.quality,
    communication: row.communication,
    text: isHidden ? null : row.text,
    rated_on: row.rated_on,
    answer: isHidden ? null : row.answer,
    answered_on: isHidden ? null : row.answered_on,
  }
}
