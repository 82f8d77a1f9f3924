import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { LegalForm } from "@serumpun/domain/units"
import type { ProducerStatus } from "@serumpun/domain/statuses"
import { PRODUCER_MODULE } from "../../../modules/producer"
import type ProducerModuleService from "../../../modules/producer/service"
import {
  replaceTranslations,
  restoreTranslations,
  type TranslatedTexts,
} from "../../replace-translations"
import { wholeRows } from "../../whole-rows"
import { type Consequences, undoWith, writeWith } from "../../write-with"

export type ProducerChange = {
  id: string
  status?: ProducerStatus
  legal_form?: LegalForm
  verified_on?: string | null
  changes_note?: string | null
  is_demo?: boolean
  [column: string]: string | number | boolean | null | undefined
}

export type ProducerChanges = Consequences & {
  changes: ProducerChange[]
  /** Headlines and stories in the other languages, when they change as well. */
  texts?: TranslatedTexts
}

/**
 * Changes producers, their translated texts and what follows in one transaction; undone by writing
 * the whole previous rows back.
 */
export const updateProducersStep = createStep(
  "update-producers",
  async ({ changes, texts, ...consequences }: ProducerChanges, { container }) => {
    const producers = container.resolve<ProducerModuleService>(PRODUCER_MODULE)
    const rows = await producers.listProducers(
      { id: changes.map(({ id }) => id) },
      { take: changes.length },
    )
    const undoTexts = await writeWith(container, consequences, async ({ run }) => {
      await run(producers, (service, context) => service.updateProducers(changes, context))
      return texts
        ? run(container.resolve(Modules.TRANSLATION), (service, context) =>
            replaceTranslations(service, texts, context),
          )
        : null
    })
    const before = wholeRows(rows, ["members", "certificates", "evidence", "invitations"])
    return new StepResponse(changes, { before, undoTexts, consequences })
  },
  async (undo, { container }) => {
    if (!undo?.before.length) return
    const { undoTexts } = undo
    await undoWith(container, undo.consequences, async ({ run }) => {
      await run(container.resolve<ProducerModuleService>(PRODUCER_MODULE), (service, context) =>
        service.updateProducers(undo.before, context),
      )
      if (undoTexts)
        await run(container.resolve(Modules.TRANSLATION), (service, context) =>
          restoreTranslations(service, undoTexts, context),
        )
    })
  },
)
