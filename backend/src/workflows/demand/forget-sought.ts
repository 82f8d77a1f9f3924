import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk"
import { addMonths, dayIn } from "@serumpun/domain/days"
import { DEMAND_MODULE } from "../../modules/demand"
import type DemandModuleService from "../../modules/demand/service"

const KEPT_MONTHS = 12

const forgetSoughtStep = createStep("forget-sought", async (_, { container }) => {
  const first = addMonths(`${dayIn(new Date()).slice(0, 7)}-01`, -KEPT_MONTHS).slice(0, 7)
  await container.resolve<DemandModuleService>(DEMAND_MODULE).forget(first)
  return new StepResponse(undefined)
})

/** What was sought is kept for this month and the twelve before it. */
export const forgetSoughtWorkflow = createWorkflow("forget-sought", function () {
  forgetSoughtStep()
})
