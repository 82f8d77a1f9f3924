import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { CURATION_MODULE } from "../../../modules/curation"
import type CurationModuleService from "../../../modules/curation/service"
import { type Actor, readActorName } from "../../actor"
import { inOneTransaction } from "../../one-transaction"
import { refuse } from "../../problems"
import { toLogRows } from "../steps/create-curation-logs"

export type RubricDeed = { id: string; actor: Actor }

export const curationOf = (container: MedusaContainer) =>
  container.resolve<CurationModuleService>(CURATION_MODULE)

/** @throws NOT_FOUND for an unknown edition and for one of the code, which nobody can change. */
export async function readRubricRow(container: MedusaContainer, id: string) {
  const [row] = await curationOf(container).listRubricEditions({ id }, { take: 1 })
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such rubric")
  return row
}

/** @throws a problem when the edition has a day: assessments may name it. */
export async function readDraftRow(container: MedusaContainer, id: string) {
  const row = await readRubricRow(container, id)
  if (row.from_day !== null) refuse("from_day", "rubric_in_force", { date: row.from_day })
  return row
}

/** Writes an edition together with its entry of the log, which says who did it. */
export async function writeRubric<T>(
  container: MedusaContainer,
  entry: { actor: Actor; action: string; note?: string | null },
  write: (curation: CurationModuleService, context: Context) => Promise<{ id: string } & T>,
): Promise<{ id: string } & T> {
  // Read before the transaction, which must not wait for a second connection.
  await readActorName(container, entry.actor)
  const [row] = await toLogRows(container, [
    { ...entry, subject_type: "rubric" as const, subject_id: "" },
  ])
  return inOneTransaction(container, ({ run }) =>
    run(curationOf(container), async (curation, context) => {
      const written = await write(curation, context)
      await curation.createCurationLogs([{ ...row!, subject_id: written.id }], context)
      return written
    }),
  )
}
