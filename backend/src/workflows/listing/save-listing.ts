import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { checkListingDraft } from "@serumpun/domain/listing-rules"
import { readStamp, stampOf } from "../../merging/content-stamp"
import { mergeContent } from "../../merging/merge-content"
import { withTyped } from "../../merging/typed-fields"
import { refuse, throwProblems } from "../problems"
import { applyChanges } from "./content"
import { ListingChangedError } from "./listing-changed"
import { readEditable } from "./steps/read-editable"
import { writeDraftWorkflow } from "./write-draft"
import { freeLockStep, holdLockStep } from "../hold-lock"

export type SaveListingInput = {
  producer_id: string
  listing_id: string
  /** Who typed them. */
  member_id: string
  changes: Partial<ListingContent>
  /** Stamp of the content they were made on; null lets them replace whatever stands there. */
  based_on: string | null
  /** Paths of the only fields that `changes` is about; null for everything in it. */
  typed_fields: string[] | null
}

/** @throws ListingChangedError when somebody else has saved the same fields since */
function withChanges(
  present: ListingContent,
  {
    changes,
    based_on,
    typed_fields,
  }: Pick<SaveListingInput, "changes" | "based_on" | "typed_fields">,
): ListingContent {
  const applied = applyChanges(present, changes)
  const typed = typed_fields ? withTyped(present, applied, typed_fields) : applied
  if (based_on === null || based_on === stampOf(present)) return typed
  const base = readStamp(based_on)
  if (!base) refuse("based_on", "not_understood")
  const merged = mergeContent(base, present, typed)
  if (merged.conflicts.length > 0) throw new ListingChangedError(present, merged)
  return merged.content
}

const prepareDraftStep = createStep(
  "prepare-draft",
  async ({ listing_id, producer_id, member_id, ...saved }: SaveListingInput, { container }) => {
    const newest = await readEditable(container, { listing_id, producer_id })
    const content = withChanges(newest.snapshot, saved)
    throwProblems(checkListingDraft(content))
    return new StepResponse({ newest, content, member_id })
  },
)

/**
 * A producer saves what they have so far; much may still be empty, nothing may be malformed. What is
 * public stays as it was approved until curators approve the new revision. What another phone has saved
 * since `based_on` is kept: fields changed there alone are merged, the same field on both is refused.
 */
export const saveListingWorkflow = createWorkflow(
  "save-listing",
  function (input: SaveListingInput) {
    const key = transform({ input }, ({ input }) => `listing:${input.listing_id}`)
    const lock = holdLockStep({ key })
    const draft = prepareDraftStep(input)
    writeDraftWorkflow.runAsStep({ input: draft })
    freeLockStep(lock)
    return new WorkflowResponse(transform({ draft }, ({ draft }) => draft.content))
  },
)
