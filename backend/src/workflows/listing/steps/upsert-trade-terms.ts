import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { TRADE_MODULE } from "../../../modules/trade"
import type TradeModuleService from "../../../modules/trade/service"

type Input = { review_id: string; listing_id: string; snapshot: ListingContent }
type Json = Record<string, unknown>

const json = (value: unknown) => value as Json

function toColumns({ review_id, listing_id, snapshot }: Input) {
  const {
    title: _title,
    summary: _summary,
    description: _description,
    specification: _specification,
    ...trade
  } = snapshot
  return {
    ...trade,
    review_id,
    listing_id,
    season: snapshot.season && json(snapshot.season),
    incoterms: json(snapshot.incoterms),
    tiers: json(snapshot.tiers),
    packing: json(snapshot.packing),
    sample: json(snapshot.sample),
    images: json(snapshot.images),
  }
}

/** Makes the published trade terms those of a snapshot; undone by writing the whole row back. */
export const upsertTradeTermsStep = createStep(
  "upsert-trade-terms",
  async (input: Input, { container }) => {
    const trade = container.resolve<TradeModuleService>(TRADE_MODULE)
    const [before] = await trade.listTradeTerms({ listing_id: input.listing_id }, { take: 1 })
    const columns = toColumns(input)
    const { id } = before
      ? await trade.updateTradeTerms({ id: before.id, ...columns })
      : await trade.createTradeTerms(columns)
    return new StepResponse({ id }, { id, before: before ?? null })
  },
  async (undo, { container }) => {
    if (!undo) return
    const trade = container.resolve<TradeModuleService>(TRADE_MODULE)
    if (undo.before) await trade.updateTradeTerms(undo.before)
    else await trade.deleteTradeTerms(undo.id)
  },
)

/** Links a listing to its terms on first publication. */
export const linkTradeTermsStep = createStep(
  "link-trade-terms",
  async ({ listing_id, terms_id }: { listing_id: string; terms_id: string }, { container }) => {
    const link = container.resolve(ContainerRegistrationKeys.LINK)
    const definition = {
      [Modules.PRODUCT]: { product_id: listing_id },
      [TRADE_MODULE]: { trade_terms_id: terms_id },
    }
    const existing = await link.list(definition)
    if (existing.length === 0) await link.create(definition)
    return new StepResponse(undefined, existing.length === 0 ? definition : null)
  },
  async (definition, { container }) => {
    if (definition) await container.resolve(ContainerRegistrationKeys.LINK).dismiss(definition)
  },
)
