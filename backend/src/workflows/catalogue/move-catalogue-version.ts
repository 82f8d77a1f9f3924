import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { TRADE_MODULE } from "../../modules/trade"
import type TradeModuleService from "../../modules/trade/service"

/**
 * Marks that what the public may see has changed. Undoing moves the counter on as well: a page
 * cached in between must not be taken for the restored state.
 */
export const moveCatalogueVersionStep = createStep(
  "move-catalogue-version",
  async (_: void, { container }) => {
    const version = await container.resolve<TradeModuleService>(TRADE_MODULE).moveCatalogueVersion()
    return new StepResponse(version, version)
  },
  async (version, { container }) => {
    if (version) await container.resolve<TradeModuleService>(TRADE_MODULE).moveCatalogueVersion()
  },
)
