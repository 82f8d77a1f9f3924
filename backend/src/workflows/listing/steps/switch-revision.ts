import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { exportGradeUntil } from "@serumpun/domain/curation-rules"
import { dayIn } from "@serumpun/domain/days"
import type { PassportFacts } from "@serumpun/domain/passports"
import { CURATION_MODULE } from "../../../modules/curation"
import type CurationModuleService from "../../../modules/curation/service"
import { readPassportFacts } from "../../../readers/passport"
import { readActorName } from "../../actor"
import {
  readReviews,
  restoreReviews,
  type ReviewChange,
  updateReviews,
} from "../../curation/steps/write-reviews"
import { type Consequences, undoWith, writeWith } from "../../write-with"
import { listingDecidedNotices } from "../notices"
import type { Publication } from "./prepare-publication"

const curationModule = (container: MedusaContainer) =>
  container.resolve<CurationModuleService>(CURATION_MODULE)

/**
 * The moment of publication, in one transaction: the revision is approved, the one before superseded,
 * the passport issued, the log written, the producer told, and search and pages owed the change. All
 * that was prepared before shows nothing to anybody.
 */
export const switchRevisionStep = createStep(
  "switch-revision",
  async (publication: Publication, { container }) => {
    const changes = changesOf(publication)
    const [before, consequences, actor, facts] = await Promise.all([
      readReviews(container, changes),
      consequencesOf(container, publication),
      readActorName(container, publication.actor),
      readPassportFacts(container, publication.review_id, dayIn(new Date())),
    ])
    const passport_id = await writeWith(container, consequences, async (transaction) => {
      await updateReviews(container, transaction, changes)
      return transaction.run(curationModule(container), async (curation, context) => {
        await curation.createCurationLogs([toLog(publication, actor, "approved")], context)
        return createPassport(curation, { ...publication, facts }, context)
      })
    })
    const undo = { before, consequences, passport_id, publication, actor }
    return new StepResponse({ passport_id }, undo)
  },
  async (undo, { container }) => {
    if (!undo) return
    await undoWith(container, undo.consequences, async (transaction) => {
      await restoreReviews(container, transaction, undo.before)
      await transaction.run(curationModule(container), async (curation, context) => {
        await curation.deletePassports(undo.passport_id, context)
        const entry = toLog(undo.publication, undo.actor, "approved_undone")
        await curation.createCurationLogs([entry], context)
      })
    })
  },
)

function changesOf({ review_id, previous_review_id }: Publication): ReviewChange[] {
  const approved = { id: review_id, status: "approved" as const, decided_at: new Date() }
  if (!previous_review_id) return [approved]
  return [{ id: previous_review_id, status: "superseded" }, approved]
}

async function consequencesOf(
  container: MedusaContainer,
  { listing_id, review_id, producer_id, snapshot }: Publication,
): Promise<Consequences> {
  const judged = { id: review_id, listing_id, producer_id, snapshot }
  return {
    changed: [{ subject: "listing", subject_id: listing_id }],
    notices: await listingDecidedNotices(container, judged, "published"),
  }
}

const toLog = ({ review_id }: Publication, actor: string, action: string) => ({
  subject_type: "review" as const,
  subject_id: review_id,
  actor,
  action,
})

/**
 * Valid from today for twelve months, the last day included. A small case moves no end: what it does not
 * touch has not been looked at again.
 */
async function createPassport(
  curation: CurationModuleService,
  { review_id, listing_id, passport, facts, valid_until }: Publication & { facts: PassportFacts },
  context: Context,
): Promise<string> {
  const today = dayIn(new Date())
  const { scores, mean, gates, curators } = passport
  const created = await curation.createPassports(
    {
      review_id,
      listing_id,
      facts: JSON.stringify(facts),
      scores: { ...scores },
      mean,
      gates: { ...gates },
      curators: curators as unknown as Record<string, unknown>,
      approved_on: today,
      valid_until: valid_until ?? exportGradeUntil(today),
    },
    context,
  )
  return created.id
}
