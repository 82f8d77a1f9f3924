import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { soughtText } from "@serumpun/domain/demand/sought-text"
import type { SoughtBatch } from "../../contracts/demand"
import { DEMAND_MODULE } from "../../modules/demand"
import type DemandModuleService from "../../modules/demand/service"

const addBatchStep = createStep("add-sought-batch", async (batch: SoughtBatch, { container }) => {
  const month = dayIn(new Date()).slice(0, 7)
  const rows = batch.rows.filter(({ text }) => soughtText(text) === text)
  const demand = container.resolve<DemandModuleService>(DEMAND_MODULE)
  return new StepResponse(await demand.addBatch({ id: batch.id, month, rows }))
})

/**
 * Counts what a storefront heard being sought, each batch once. What could be about a person is left
 * out here too, whatever the storefront sent.
 */
export const countSoughtWorkflow = createWorkflow("count-sought", function (batch: SoughtBatch) {
  return new WorkflowResponse(addBatchStep(batch))
})
