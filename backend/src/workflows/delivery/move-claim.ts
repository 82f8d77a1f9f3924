import type { MedusaContainer } from "@medusajs/framework/types"
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
import {
  checkRemedy,
  type ClaimMove,
  planClaimMove,
  type Remedy,
} from "@serumpun/domain/delivery/claims"
import { planAfterClaim } from "@serumpun/domain/order-moves"
import type { ClaimStatus } from "@serumpun/domain/statuses"
import type { OrderNews } from "../../mail/notices"
import { DELIVERY_MODULE } from "../../modules/delivery"
import type DeliveryModuleService from "../../modules/delivery/service"
import { type ClaimRow, discountOf, mostToReturn } from "../../readers/claim"
import {
  type ExportOrderRow,
  type OrderOwner,
  readOrderRow,
  toStandingOrder,
} from "../../readers/order-row"
import { readActorName } from "../actor"
import { freeLockStep } from "../hold-lock"
import { OrderEvents } from "../order/events"
import { holdOrderLock } from "../order/hold-order-lock"
import { nameOf } from "../order/move-order"
import { orderMovedNotices, readOrderReaders } from "../order/notices"
import {
  type NewMove,
  type OrderChange,
  writeOrderChangeStep,
} from "../order/steps/write-order-change"
import { ProblemsError, refuse, throwProblems } from "../problems"
import { moneyOfClaim } from "./claim-money"
import { orderNewsNotice } from "./news"
import { openClaims } from "./open-claim"

/** `id`: the export order's. `person_id`: who of a buyer's company; `user_id`: which operator. */
export type MoveClaimInput = {
  id: string
  claim_id: string
  by: OrderOwner | { user_id: string }
  person_id?: string
  kind: ClaimMove["kind"]
  text: string | null
  /** Of a proposal or a decision. */
  remedy: Remedy | null
}

const news: Record<ClaimMove["kind"], OrderNews> = {
  propose: "claim_proposed",
  agree: "claim_settled",
  reject: "claim_rejected",
  withdraw: "claim_withdrawn",
  escalate: "claim_escalated",
  decide: "claim_decided",
}

const planClaimMoveStep = createStep(
  "plan-claim-move",
  async (input: MoveClaimInput, { container }): Promise<StepResponse<OrderChange | null>> => {
    const { id, claim_id, by, kind } = input
    const row = await readOrderRow(container, id, "user_id" in by ? {} : by)
    const claims = await container
      .resolve<DeliveryModuleService>(DELIVERY_MODULE)
      .listClaims({ order_id: id }, { take: 1000 })
    const claim = claims.find((one) => one.id === claim_id)
    if (!claim) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such claim")
    if (isSaidAlready(claim, input)) return new StepResponse(null)
    const plan = planClaimMove(claim.status as ClaimStatus, { kind })
    if (plan.problem) throw new ProblemsError([plan.problem])
    if (plan.again) return new StepResponse(null)
    await checkInput(container, row, { claims, input })
    const proposal = proposalAfter(claim, input)
    const after = claims.map((one) =>
      one.id === claim_id
        ? {
            ...one,
            status: plan.to,
            remedy: proposal?.remedy ?? null,
            amount: proposal?.amount ?? null,
          }
        : one,
    ) as ClaimRow[]
    const change = { id: claim_id, status: plan.to, proposal }
    return new StepResponse(await toChange(container, row, { input, after, change }))
  },
)

/** The same proposal sent again changes nothing, as after a second tap. */
function isSaidAlready(claim: ClaimRow, { kind, remedy }: MoveClaimInput): boolean {
  return (
    kind === "propose" &&
    claim.status === "proposed" &&
    claim.remedy === remedy?.remedy &&
    (claim.amount === null ? null : Number(claim.amount)) === remedy.amount
  )
}

async function checkInput(
  container: MedusaContainer,
  row: ExportOrderRow,
  { claims, input }: { claims: ClaimRow[]; input: MoveClaimInput },
): Promise<void> {
  const { kind, remedy, text } = input
  if ((kind === "reject" || kind === "escalate" || kind === "decide") && !text)
    refuse("text", "note_required")
  if (kind !== "propose" && kind !== "decide") return
  if (!remedy) return refuse("remedy", "required")
  if (remedy.remedy === "none" && !text) refuse("text", "note_required")
  const most = await mostToReturn(container, row, claims)
  throwProblems(checkRemedy(remedy, { currency: row.currency, most, field: "amount" }))
}

/** Who agrees takes what was proposed; who rejects or withdraws leaves nothing of it. */
function proposalAfter(claim: ClaimRow, { kind, remedy }: MoveClaimInput): Remedy | null {
  if (kind === "propose" || kind === "decide") return remedy
  if (kind === "reject" || kind === "withdraw" || !claim.remedy) return null
  return { remedy: claim.remedy, amount: claim.amount === null ? null : Number(claim.amount) }
}

type Planned = {
  input: MoveClaimInput
  after: ClaimRow[]
  change: { id: string; status: ClaimStatus; proposal: Remedy | null }
}

async function toChange(
  container: MedusaContainer,
  row: ExportOrderRow,
  { input, after, change }: Planned,
): Promise<OrderChange> {
  const { by, kind, text, remedy } = input
  const actor = "user_id" in by ? "operator" : "buyer_id" in by ? "buyer" : "producer"
  const actor_name =
    "user_id" in by
      ? await readActorName(container, by)
      : await nameOf(container, row, {
          actor: actor === "buyer" ? "buyer" : "producer",
          person_id: input.person_id,
        })
  const columns = { open_claims: openClaims(after), discount: discountOf(after, row.currency) }
  const statuses = planAfterClaim({ ...toStandingOrder(row), ...columns })
  const moves = statuses.map((status): NewMove => {
    return { status, actor: "payment", actor_name: "", note: null }
  })
  const readers = await readOrderReaders(container, row)
  const to = actor === "operator" ? bothSides : actor === "buyer" ? producers : buyers
  const told = to.map((side) =>
    orderNewsNotice(row, readers, {
      // Proposals and rejections may follow each other: each is an occasion of its own.
      key: `${change.id}:${kind}:${new Date().toISOString()}`,
      to: side,
      news: news[kind],
      note: text,
    }),
  )
  return {
    id: row.id,
    order_id: row.order_id,
    moves,
    columns,
    ...moneyOfClaim(row, { claim_id: change.id, discount: columns.discount, actor_name }),
    claim: { ...change, entry: { kind, actor, actor_name, text, remedy } },
    notices: [
      ...told,
      ...orderMovedNotices(row, { readers, moves, to: [...bothSides], received: row.received }),
    ],
  }
}

const bothSides = ["buyer", "producer"] as const
const producers = ["producer"] as const
const buyers = ["buyer"] as const

/**
 * A producer answers a claim with what they propose; the buyer agrees, rejects or withdraws; either
 * side asks the operator, whose decision settles it. What is settled in money lowers what the order is worth, and an order
 * that is delivered and paid is completed with the last claim.
 */
export const moveClaimWorkflow = createWorkflow(
  "move-claim",
  function (input: WorkflowData<MoveClaimInput>) {
    const lock = holdOrderLock(input.id)
    const change = planClaimMoveStep(input)
    const { ids } = writeOrderChangeStep(change)
    emitEventStep({ eventName: OrderEvents.CHANGED, data: ids })
    freeLockStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.id })))
  },
)
