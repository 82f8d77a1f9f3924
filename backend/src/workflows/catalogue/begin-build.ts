import type { MedusaContainer } from "@medusajs/framework/types"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TRADE_MODULE } from "../../modules/trade"
import type TradeModuleService from "../../modules/trade/service"
import { builtFrom } from "../../search/built-from"
import { inOneTransaction } from "../one-transaction"
import { CatalogueEvents } from "./events"
import { markPublic } from "./mark-public"

async function beginBuild(container: MedusaContainer): Promise<void> {
  const mark = await builtFrom()
  await inOneTransaction(container, async (transaction) => {
    const isNew = await transaction.run(
      container.resolve<TradeModuleService>(TRADE_MODULE),
      (trade, context) => trade.noteBuiltFrom(mark, context),
    )
    if (isNew) await markPublic(container, transaction, [{ subject: "everything", subject_id: "" }])
  })
}

const beginBuildStep = createStep("begin-build", async (_: void, { container }) => {
  await beginBuild(container)
  return new StepResponse({})
})

/**
 * After a release that writes documents or listings otherwise, search is owed all of them and none is read as it was
 * kept: Medusa fills an index anew only when its settings change.
 */
export const beginBuildWorkflow = createWorkflow("begin-build", function () {
  emitEventStep({ eventName: CatalogueEvents.CHANGED, data: beginBuildStep() })
})
