import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { CURATION_MODULE } from "../../../modules/curation"
import type CurationModuleService from "../../../modules/curation/service"

export type CurationLogEntry = {
  subject_type: "review" | "producer" | "certificate" | "curator"
  subject_id: string
  actor: string
  action: string
  note?: string | null
}

/** Appends to the log. A failed decision is compensated by saying so, for nothing is ever deleted. */
export const createCurationLogsStep = createStep(
  "create-curation-logs",
  async (entries: CurationLogEntry[], { container }) => {
    if (entries.length > 0)
      await container.resolve<CurationModuleService>(CURATION_MODULE).createCurationLogs(entries)
    return new StepResponse({ count: entries.length }, entries)
  },
  async (entries, { container }) => {
    if (!entries?.length) return
    await container
      .resolve<CurationModuleService>(CURATION_MODULE)
      .createCurationLogs(entries.map((entry) => ({ ...entry, action: `${entry.action}_undone` })))
  },
)
