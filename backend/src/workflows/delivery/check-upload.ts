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
import { canTransition, type ChecklistUploadStatus } from "@serumpun/domain/statuses"
import type { CheckUpload } from "../../contracts/delivery"
import { DELIVERY_MODULE } from "../../modules/delivery"
import type DeliveryModuleService from "../../modules/delivery/service"
import { readOrderChecklist } from "../../readers/checklist"
import { readOrderRow } from "../../readers/order-row"
import { freeLockStep } from "../hold-lock"
import { OrderEvents } from "../order/events"
import { holdOrderLock } from "../order/hold-order-lock"
import { nameOf } from "../order/move-order"
import { readOrderReaders } from "../order/notices"
import { refuse } from "../problems"
import { writeWith } from "../write-with"
import { orderNewsNotice } from "./news"

/** `person_id`: who of the buyer's company checked it. */
export type CheckUploadInput = CheckUpload & {
  id: string
  upload_id: string
  buyer_id: string
  person_id: string
}

const writeCheckStep = createStep(
  "write-checklist-check",
  async (input: CheckUploadInput, { container }) => {
    const { id, upload_id, buyer_id, person_id, decision, answer } = input
    const row = await readOrderRow(container, id, { buyer_id })
    const module = container.resolve<DeliveryModuleService>(DELIVERY_MODULE)
    const [upload] = await module.listChecklistUploads({ id: upload_id, order_id: id })
    if (!upload) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such paper")
    const from = upload.status as ChecklistUploadStatus
    if (from === decision) return new StepResponse({ ids: [] as { id: string }[] })
    if (!canTransition("checklist_upload", from, decision))
      refuse("status", "transition_not_allowed", { thing: "checklist_upload", from, to: decision })
    if (decision === "refused" && !answer) refuse("answer", "note_required")
    const { entries } = await readOrderChecklist(container, row)
    const readers = await readOrderReaders(container, row)
    const notice = orderNewsNotice(row, readers, {
      key: upload_id,
      to: "producer",
      news: decision === "accepted" ? "checklist_accepted" : "checklist_refused",
      what: upload.kind,
      rule: entries.find(({ kind }) => kind === upload.kind)?.text ?? null,
      note: answer,
    })
    const checked_by = await nameOf(container, row, { actor: "buyer", person_id })
    await writeWith(container, { notices: [notice] }, ({ run }) =>
      run(module, (service, context) =>
        service.updateChecklistUploads(
          { id: upload_id, status: decision, answer, checked_by, checked_at: new Date() },
          context,
        ),
      ),
    )
    return new StepResponse({ ids: [{ id }] })
  },
)

/** A buyer accepts a paper of their order, or refuses it and says what is to be changed. */
export const checkUploadWorkflow = createWorkflow(
  "check-upload",
  function (input: WorkflowData<CheckUploadInput>) {
    const lock = holdOrderLock(input.id)
    const { ids } = writeCheckStep(input)
    emitEventStep({ eventName: OrderEvents.CHANGED, data: ids })
    freeLockStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.id })))
  },
)
