import {
  createProductsWorkflow,
  createRemoteLinkStep,
  deleteProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import { Modules } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { PRODUCER_MODULE } from "../../modules/producer"
import { freeLocksStep, holdLocksStep } from "../hold-lock"
import type { ImportJobRow, ImportRowRow } from "./import-store"
import { type NewListing, preparePortionStep } from "./steps/prepare-portion"
import { writePortionStep } from "./steps/write-portion-rows"

export type PortionInput = { job: ImportJobRow; rows: ImportRowRow[]; listing_ids: string[] }

/**
 * Writes some rows of an import: drafts that are new through Medusa's own product workflow, all at once,
 * then the revisions of new and changed listings with the state of their rows, in one transaction. A row that
 * was left half done gets another listing, and what was left of the first is removed.
 */
export const writePortionWorkflow = createWorkflow(
  "write-import-portion",
  function (input: PortionInput) {
    const locks = holdLocksStep(
      transform({ input }, ({ input: { job, listing_ids } }) => ({
        keys: [`import:${job.id}`, ...listing_ids.map((id) => `listing:${id}`)],
      })),
    )
    const portion = preparePortionStep(input)
    when("left-over", { portion }, ({ portion }) => portion.leftover.length > 0).then(() => {
      deleteProductsWorkflow.runAsStep({
        input: transform({ portion }, ({ portion }) => ({ ids: portion.leftover })),
      })
    })
    when("new-listings", { portion }, ({ portion }) => portion.created.length > 0).then(() => {
      createProductsWorkflow.runAsStep({
        input: transform({ portion }, ({ portion }) => ({
          products: portion.created.map((listing) => toProduct(listing, portion.sales_channel_id)),
        })),
      })
      createRemoteLinkStep(
        transform({ input, portion }, ({ input, portion }) =>
          portion.created.map(({ listing_id }) => ({
            [PRODUCER_MODULE]: { producer_id: input.job.producer_id },
            [Modules.PRODUCT]: { product_id: listing_id },
          })),
        ),
      )
    })
    writePortionStep(
      transform({ input, portion }, ({ input, portion }) => ({ job: input.job, ...portion })),
    )
    freeLocksStep(locks)
    return new WorkflowResponse({ written: portion.created })
  },
)

function toProduct({ listing_id, handle, number, content }: NewListing, channel: string | null) {
  return {
    id: listing_id,
    title: content.title.en || content.title.id,
    handle,
    status: "draft" as const,
    ...(number === null ? {} : { external_id: number }),
    options: [{ title: "Default", values: ["default"] }],
    variants: [{ title: "default", options: { Default: "default" }, manage_inventory: false }],
    ...(channel ? { sales_channels: [{ id: channel }] } : {}),
  }
}
