import { emitEventStep } from "@medusajs/medusa/core-flows"
import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Currency } from "@serumpun/domain/money"
import { TRADE_MODULE } from "../../modules/trade"
import type TradeModuleService from "../../modules/trade/service"
import { CatalogueEvents } from "../catalogue/events"
import { undoWith, writeWith } from "../write-with"

export type UpdateRatesInput = {
  as_of: string
  source: string
  /** Units that one US dollar buys. */
  per_usd: Partial<Record<Currency, number>>
}

/** Prices are kept in USD: the index stays as it is, every page with another currency does not. */
const onlyPages = { changed: [] }

const updateRatesStep = createStep(
  "update-rates",
  async ({ as_of, source, per_usd }: UpdateRatesInput, { container }) => {
    const trade = container.resolve<TradeModuleService>(TRADE_MODULE)
    const currencies = Object.keys(per_usd)
    const before = await trade.listExchangeRates(
      { currency: currencies },
      { take: currencies.length },
    )
    const known = new Map(before.map(({ currency, id }) => [currency, id]))
    const rows = Object.entries(per_usd).map(([currency, rate]) => ({
      currency,
      as_of,
      source,
      per_usd: rate,
    }))
    const created = await writeWith(container, onlyPages, ({ run }) =>
      run(trade, async (service, context) => {
        await service.updateExchangeRates(
          rows.flatMap((row) => {
            const id = known.get(row.currency)
            return id ? [{ ...row, id }] : []
          }),
          context,
        )
        return service.createExchangeRates(
          rows.filter(({ currency }) => !known.has(currency)),
          context,
        )
      }),
    )
    return new StepResponse({}, { before, created: created.map(({ id }) => id) })
  },
  async (undo, { container }) => {
    if (!undo) return
    await undoWith(container, onlyPages, ({ run }) =>
      run(container.resolve<TradeModuleService>(TRADE_MODULE), async (service, context) => {
        await service.updateExchangeRates(undo.before, context)
        await service.deleteExchangeRates(undo.created, context)
      }),
    )
  },
)

/** An operator enters newer rates, with their day and source, which stand beside every converted price. */
export const updateRatesWorkflow = createWorkflow(
  "update-rates",
  function (input: UpdateRatesInput) {
    updateRatesStep(input)
    emitEventStep({ eventName: CatalogueEvents.CHANGED, data: {} })
  },
)
