import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { addDays, dayIn } from "@serumpun/domain/days"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import { listReviewRows } from "../../readers/review"
import { closeReviewsWorkflow } from "../listing/close-reviews"
import { ListingEvents } from "../listing/events"
import { moveCatalogueVersionStep } from "./move-catalogue-version"

/** One workflow run per listing: what fails for one listing must not keep the others public. */
const expireListingsStep = createStep("expire-listings", async (_: void, { container }) => {
  const reviews = await listReviewRows(container, { status: ["approved"] })
  const passports = await container
    .resolve<CurationModuleService>(CURATION_MODULE)
    .listPassports(
      { review_id: reviews.map(({ id }) => id), valid_until: { $lt: dayIn(new Date()) } },
      { take: reviews.length },
    )
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const expired: string[] = []
  for (const { listing_id, review_id } of passports)
    await closeReviewsWorkflow(container)
      .run({
        input: {
          listing_id,
          review_id,
          to: "expired",
          actor: "Calendar",
          note: null,
          note_required: false,
        },
      })
      .then(
        () => expired.push(listing_id),
        (error: unknown) => logger.error(`Listing ${listing_id} could not expire: ${error}`),
      )
  return new StepResponse(expired)
})

const findChangedCertificatesStep = createStep(
  "find-changed-certificates",
  async (_: void, { container }) =>
    new StepResponse(await listingsWithChangedCertificates(container)),
)

/** Listings of which a certificate began to hold today or held until yesterday. */
async function listingsWithChangedCertificates(container: MedusaContainer): Promise<string[]> {
  const today = dayIn(new Date())
  const { data: certificates } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "certificate",
    fields: ["id"],
    filters: { $or: [{ valid_until: addDays(today, -1) }, { valid_from: today }] },
  })
  const changed = new Set(certificates.map(({ id }) => id))
  const reviews = await listReviewRows(container, { status: ["approved"] })
  return reviews.flatMap(({ listing_id, snapshot }) =>
    snapshot.certificate_ids.some((id) => changed.has(id)) ? [listing_id] : [],
  )
}

/**
 * A passport holds for twelve months and a certificate to its last day. Once a day listings whose
 * passport has run out leave the catalogue, and those whose certificates changed are shown anew.
 */
export const expirePassportsWorkflow = createWorkflow("expire-passports", function () {
  const expired = expireListingsStep()
  const changed = findChangedCertificatesStep()
  when({ changed }, ({ changed }) => changed.length > 0).then(() => {
    moveCatalogueVersionStep()
    emitEventStep({
      eventName: ListingEvents.REFRESHED,
      data: transform({ changed }, ({ changed }) => changed.map((id) => ({ id }))),
    })
  })
  return new WorkflowResponse(expired)
})
