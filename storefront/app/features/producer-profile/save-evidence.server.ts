import { scanRule } from "@serumpun/domain/files/upload-rules"
import { type EvidenceKind, evidenceKinds } from "@serumpun/domain/producer-evidence"
import type { Problem } from "@serumpun/domain/problems"
import { checkFile, chosenFiles } from "#app/lib/files/check-file.ts"
import { uploadForm } from "#app/lib/files/photo-form.server.ts"
import { attempt, type Refusal } from "#app/lib/http/attempt.server.ts"
import type { ProducerApi } from "#app/lib/producer/producer-api.server.ts"

export type ChosenEvidence = { kind: EvidenceKind; file: File }

/** The files of a form by what they show. */
export function chosenEvidence(form: FormData): ChosenEvidence[] {
  return evidenceKinds.flatMap((kind) =>
    chosenFiles(form, `evidence.${kind}`).map((file) => ({ kind, file })),
  )
}

/** What is wrong with each, at its own field, before any is sent on. */
export async function checkChosen(chosen: ChosenEvidence[]): Promise<Problem[]> {
  const found = await Promise.all(
    chosen.map(async ({ kind, file }) =>
      (await checkFile(file, scanRule)).map((wrong) => ({ ...wrong, field: `evidence.${kind}` })),
    ),
  )
  return found.flat()
}

/** Sends them one after the other; what was refused is told at its field. */
export async function saveEvidence(
  call: ProducerApi,
  chosen: ChosenEvidence[],
): Promise<Refusal | null> {
  for (const { kind, file } of chosen) {
    const body = uploadForm({ kind }, [file])
    const { refusal } = await attempt(() =>
      call("/producer/evidence", { body, timeout_ms: 60_000 }),
    )
    if (refusal)
      return {
        ...refusal,
        problems: refusal.problems.map((found) => ({ ...found, field: `evidence.${kind}` })),
      }
  }
  return null
}
