import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { LegalForm } from "@serumpun/domain/units"
import type { ProducerStatus } from "@serumpun/domain/statuses"
import { PRODUCER_MODULE } from "../../../modules/producer"
import type ProducerModuleService from "../../../modules/producer/service"
import { wholeRows } from "../../whole-rows"

export type ProducerChange = {
  id: string
  status?: ProducerStatus
  legal_form?: LegalForm
  verified_on?: string | null
  changes_note?: string | null
  is_demo?: boolean
  [column: string]: string | number | boolean | null | undefined
}

/** Changes producers; undone by writing the whole previous rows back. */
export const updateProducersStep = createStep(
  "update-producers",
  async (changes: ProducerChange[], { container }) => {
    const producers = container.resolve<ProducerModuleService>(PRODUCER_MODULE)
    const before = await producers.listProducers({ id: changes.map(({ id }) => id) })
    await producers.updateProducers(changes)
    return new StepResponse(changes, wholeRows(before, ["members", "certificates"]))
  },
  async (before, { container }) => {
    if (before?.length)
      await container.resolve<ProducerModuleService>(PRODUCER_MODULE).updateProducers(before)
  },
)
