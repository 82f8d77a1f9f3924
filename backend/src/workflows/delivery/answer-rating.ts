import { MedusaError } from "@medusajs/framework/utils"
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
import { DELIVERY_MODULE } from "../../modules/delivery"
import type DeliveryModuleService from "../../modules/delivery/service"
import { readOrderRow } from "../../readers/order-row"
import { readRatingRow } from "../../readers/rating"
import { freeLockStep } from "../hold-lock"
import { OrderEvents } from "../order/events"
import { holdOrderLock } from "../order/hold-order-lock"
import { readOrderReaders } from "../order/notices"
import { refuse } from "../problems"
import { writeWith } from "../write-with"
import { orderNewsNotice } from "./news"

export type AnswerRatingInput = { id: string; producer_id: string; answer: string }

const writeAnswerStep = createStep(
  "write-rating-answer",
  async ({ id, producer_id, answer }: AnswerRatingInput, { container }) => {
    const row = await readOrderRow(container, id, { producer_id })
    const rating = await readRatingRow(container, id)
    if (!rating) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no rating yet")
    if (rating.answer === answer) return new StepResponse({ ids: [] as { id: string }[] })
    if (rating.answer !== null) refuse("answer", "rating_answered")
    const readers = await readOrderReaders(container, row)
    const notice = orderNewsNotice(row, readers, {
      key: id,
      to: "buyer",
      news: "rating_answered",
      note: answer,
    })
    await writeWith(container, { notices: [notice], changed: [] }, ({ run }) =>
      run(container.resolve<DeliveryModuleService>(DELIVERY_MODULE), (service, context) =>
        service.updateRatings({ id: rating.id, answer, answered_on: dayIn(new Date()) }, context),
      ),
    )
    return new StepResponse({ ids: [{ id }] })
  },
)

/** A producer answers a rating of theirs once, for everybody to read. */
export const answerRatingWorkflow = createWorkflow(
  "answer-rating",
  function (input: WorkflowData<AnswerRatingInput>) {
    const lock = holdOrderLock(input.id)
    const { ids } = writeAnswerStep(input)
    emitEventStep({ eventName: OrderEvents.CHANGED, data: ids })
    freeLockStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.id })))
  },
)
