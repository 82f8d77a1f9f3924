import type { BusinessNoteView } from "@serumpun/backend/src/contracts/business-note.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt, type Refusal } from "#app/lib/http/attempt.server.ts"
import { type FormValues, textOrNull } from "#app/lib/kept/form-values.ts"
import type { ProducerApi } from "#app/lib/producer/producer-api.server.ts"

/** Saves the answers that were changed, one by one; what was refused is told at its note. */
export async function saveNotes(
  call: ProducerApi,
  notes: BusinessNoteView[],
  values: FormValues,
): Promise<Refusal | null> {
  for (const { id, ...before } of notes) {
    if (values[`notes.${id}`] === undefined) continue
    const answer = textOrNull(values[`notes.${id}`])
    const is_done = values[`done.${id}`] === "yes"
    if (answer === before.answer && is_done === before.is_done) continue
    const path = `/producer/business-notes/${segment(id)}`
    const { refusal } = await attempt(() => call(path, { body: { answer, is_done } }))
    if (refusal)
      return {
        ...refusal,
        problems: refusal.problems.map((found) => ({ ...found, field: `notes.${id}` })),
      }
  }
  return null
}
