import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { dayIn } from "@serumpun/domain/days"
import { checkRating, ratingUntil } from "@serumpun/domain/delivery/ratings"
import type { RateOrder } from "../../contracts/rating"
import { DELIVERY_MODULE } from "../../modules/delivery"
import type DeliveryModuleService from "../../modules/delivery/service"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { readOrderRow } from "../../readers/order-row"
import { readRatingRow } from "../../readers/rating"
import { freeLockStep } from "../hold-lock"
import { OrderEvents } from "../order/events"
import { holdOrderLock } from "../order/hold-order-lock"
import { readOrderReaders } from "../order/notices"
import { refuse, throwProblems } from "../problems"
import { writeWith } from "../write-with"
import { orderNewsNotice } from "./news"

export type RateOrderInput = { id: string; buyer_id: string; rating: RateOrder }

const writeRatingStep = createStep(
  "write-rating",
  async ({ id, buyer_id, rating }: RateOrderInput, { container }) => {
    const row = await readOrderRow(container, id, { buyer_id })
    if (row.status !== "delivered" && row.status !== "completed")
      refuse("status", "rating_too_early")
    throwProblems(checkRating(rating, rating.text))
    const before = await readRatingRow(container, id)
    const today = dayIn(new Date())
    if (before && today > ratingUntil(before.rated_on))
      refuse("status", "rating_too_late", { date: ratingUntil(before.rated_on) })
    const { destination_country: country } = await container
      .resolve<QuoteModuleService>(QUOTE_MODULE)
      .retrieveRfq(row.rfq_id, { select: ["id", "destination_country"] })
    const readers = await readOrderReaders(container, row)
    const notice = orderNewsNotice(row, readers, { key: id, to: "producer", news: "rating_given" })
    const about = { order_id: id, producer_id: row.producer_id, country, rated_on: today }
    // Only pages change: the catalogue's version moves, and search has no rating.
    await writeWith(container, { notices: [notice], changed: [] }, ({ run }) =>
      run(container.resolve<DeliveryModuleService>(DELIVERY_MODULE), (service, context) =>
        before
          ? service.updateRatings({ id: before.id, ...rating }, context)
          : service.createRatings({ ...rating, ...about }, context),
      ),
    )
    return new StepResponse({ ids: [{ id }] })
  },
)

/**
 * A buyer rates a delivered order of theirs, once; for some days they can change it. The public sees the
 * scores, the text and the country. The producer hears of the first one.
 */
export const rateOrderWorkflow = createWorkflow(
  "rate-order",
  function (input: WorkflowData<RateOrderInput>) {
    const lock = holdOrderLock(input.id)
    const { ids } = writeRatingStep(input)
    emitEventStep({ eventName: OrderEvents.CHANGED, data: ids })
    freeLockStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.id })))
  },
)
