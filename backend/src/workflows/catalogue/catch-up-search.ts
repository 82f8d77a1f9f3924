import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { TRADE_MODULE } from "../../modules/trade"
import type TradeModuleService from "../../modules/trade/service"
import { ListingEvents } from "../listing/events"

/** The catalogue this process last knew to be whole in search; null until it has looked once. */
let whole: { version: number; at: Date } | null = null
const BATCH = 200
/** A change is committed after its time is taken, so each look reaches back over the last. */
const OVERLAP_MS = 2 * 60_000

const catchUpStep = createStep("catch-up-search", async (_: void, { container }) => {
  const version = await container.resolve<TradeModuleService>(TRADE_MODULE).readCatalogueVersion()
  const startedAt = new Date()
  if (whole?.version === version) return new StepResponse({ listings: 0 })
  const since = whole ? new Date(whole.at.valueOf() - OVERLAP_MS) : new Date(0)
  const ids = await changedListings(container, since)
  const search = container.resolve(Modules.SEARCH)
  for (let start = 0; start < ids.length; start += BATCH)
    await search.ingest({
      name: ListingEvents.REFRESHED,
      data: { ids: ids.slice(start, start + BATCH) },
    })
  whole = { version, at: startedAt }
  return new StepResponse({ listings: ids.length })
})

/** Listings whose revision or whose producer changed: what may have to enter or leave the indexes. */
async function changedListings(container: MedusaContainer, since: Date): Promise<string[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const changed = { updated_at: { $gte: since } }
  const { data: producers } = await query.graph({
    entity: "producer",
    fields: ["id"],
    filters: changed,
  })
  const { data: reviews } = await query.graph({
    entity: "review",
    fields: ["listing_id"],
    filters: {
      status: ["approved", "withdrawn", "expired"],
      $or: [changed, { producer_id: producers.map(({ id }) => id) }],
    },
  })
  return [...new Set(reviews.map(({ listing_id }) => listing_id))]
}

/**
 * A publication while the search server is away tells it nothing. Whenever the catalogue's version
 * has moved, what changed is told once more; it fails, and is tried again, until search has it all.
 */
export const catchUpSearchWorkflow = createWorkflow("catch-up-search-indexes", function () {
  return new WorkflowResponse(catchUpStep())
})
