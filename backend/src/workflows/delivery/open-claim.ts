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
import { checkClaim, isOpenClaim, OPEN_CLAIMS_MAX } from "@serumpun/domain/delivery/claims"
import type { ClaimStatus } from "@serumpun/domain/statuses"
import type { OpenClaim } from "../../contracts/claim"
import type { EncodedPhoto } from "../../images/encode-photo"
import { DELIVERY_MODULE } from "../../modules/delivery"
import type DeliveryModuleService from "../../modules/delivery/service"
import { type ClaimRow, lastClaimDay, mostToReturn } from "../../readers/claim"
import { readOrderedQuantities } from "../../readers/delivery"
import { type ExportOrderRow, readOrderRow } from "../../readers/order-row"
import { freeLockStep } from "../hold-lock"
import { OrderEvents } from "../order/events"
import { holdOrderLock } from "../order/hold-order-lock"
import { readOrderReaders } from "../order/notices"
import { type OrderChange, writeOrderChangeStep } from "../order/steps/write-order-change"
import { refuse, throwProblems } from "../problems"
import { orderNewsNotice } from "./news"
import { storePhotos } from "./photos"

export type OpenClaimInput = {
  id: string
  buyer_id: string
  claim: OpenClaim
  photos: EncodedPhoto[]
}

const planClaimStep = createStep(
  "plan-claim",
  async (
    { id, buyer_id, claim, photos }: OpenClaimInput,
    { container },
  ): Promise<StepResponse<OrderChange | null>> => {
    const row = await readOrderRow(container, id, { buyer_id })
    const module = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
    const before = await module.listClaims({ order_id: id }, { take: 1000 })
    const isAgain = before.some(({ idempotency_key }) => idempotency_key === claim.idempotency_key)
    if (isAgain) return new StepResponse(null)
    const receipts = await module.listReceipts({ order_id: id }, { take: 1000 })
    refuseOutOfTime(row, receipts)
    const open_claims = openClaims(before) + 1
    if (open_claims > OPEN_CLAIMS_MAX) refuse("reason", "too_many", { max: OPEN_CLAIMS_MAX })
    throwProblems(
      checkClaim(
        { ...claim, asks: claim },
        {
          received: await readOrderedQuantities(container, row),
          currency: row.currency,
          most: await mostToReturn(container, row, before),
        },
      ),
    )
    const readers = await readOrderReaders(container, row)
    const notice = orderNewsNotice(row, readers, {
      key: `${id}:${claim.idempotency_key}`,
      to: "producer",
      news: "claim_opened",
      note: claim.text,
    })
    return new StepResponse({
      id,
      order_id: row.order_id,
      moves: [],
      columns: { open_claims },
      claim: { opened: claim, photos: await storePhotos(container, id, photos) },
      notices: [notice],
    })
  },
)

function refuseOutOfTime(row: ExportOrderRow, receipts: { received_on: string }[]): void {
  const until = lastClaimDay(row, receipts)
  if (until === null) refuse("status", "claim_nothing_received")
  if (dayIn(new Date()) > until) refuse("status", "claim_too_late", { date: until })
}

export const openClaims = (claims: Pick<ClaimRow, "status">[]) =>
  claims.filter(({ status }) => isOpenClaim(status as ClaimStatus)).length

/**
 * A buyer says what is wrong with goods that have come, with photos, quantities and what they ask,
 * within the days agreed after the last receipt. Until it is settled the order is not completed.
 */
export const openClaimWorkflow = createWorkflow(
  "open-claim",
  function (input: WorkflowData<OpenClaimInput>) {
    const lock = holdOrderLock(input.id)
    const change = planClaimStep(input)
    const { ids } = writeOrderChangeStep(change)
    emitEventStep({ eventName: OrderEvents.CHANGED, data: ids })
    freeLockStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.id })))
  },
)
