import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CURATION_MODULE } from "../../../modules/curation"
import type CurationModuleService from "../../../modules/curation/service"
import { type Actor, readActorName } from "../../actor"

export type CurationLogEntry = {
  subject_type:
    "review" | "producer" | "certificate" | "curator" | "rubric" | "market_rule" | "shop_window"
  subject_id: string
  actor: Actor
  action: string
  note?: string | null
}

type LogRow = Omit<CurationLogEntry, "actor"> & { actor: string }

/** Appends to the log. A failed decision is compensated by saying so, for nothing is ever deleted. */
export const createCurationLogsStep = createStep(
  "create-curation-logs",
  async (entries: CurationLogEntry[], { container }) => {
    const rows = await toLogRows(container, entries)
    if (rows.length > 0)
      await container.resolve<CurationModuleService>(CURATION_MODULE).createCurationLogs(rows)
    return new StepResponse({ count: rows.length }, rows)
  },
  async (rows, { container }) => {
    if (!rows?.length) return
    await container
      .resolve<CurationModuleService>(CURATION_MODULE)
      .createCurationLogs(undoneRows(rows))
  },
)

export function toLogRows(
  container: MedusaContainer,
  entries: CurationLogEntry[],
): Promise<LogRow[]> {
  return Promise.all(
    entries.map(async (entry) => ({
      ...entry,
      actor: await readActorName(container, entry.actor),
    })),
  )
}

export function undoneRows(rows: LogRow[]): LogRow[] {
  return rows.map((row) => ({ ...row, action: `${row.action}_undone` }))
}
