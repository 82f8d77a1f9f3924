import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { businessNotes, NOTES_MAX } from "../../../readers/business-notes"

export type NewNotes = { producer_id: string; note: string | null }

/** A curator writes one thing per line; each becomes a note to be answered. */
export const writeBusinessNotesStep = createStep(
  "write-business-notes",
  async ({ producer_id, note }: NewNotes, { container }) => {
    const lines = (note ?? "").split("\n").flatMap((line) => line.trim() || [])
    // What does not fit in single notes stays together in the last.
    const texts = [
      ...lines.slice(0, NOTES_MAX - 1),
      ...(lines.length >= NOTES_MAX ? [lines.slice(NOTES_MAX - 1).join("\n")] : []),
    ]
    const round = new Date().toISOString()
    const rows = await businessNotes(container).createBusinessNotes(
      texts.map((text, position) => ({ producer_id, round, position, text })),
    )
    const ids = rows.map(({ id }) => id)
    return new StepResponse(ids, ids)
  },
  async (ids, { container }) => {
    if (ids?.length) await businessNotes(container).deleteBusinessNotes(ids)
  },
)
