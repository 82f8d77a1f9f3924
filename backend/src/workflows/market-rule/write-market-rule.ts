import { emitEventStep } from "@medusajs/medusa/core-flows"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { checkMarketRule } from "@serumpun/domain/market-rule"
import type { Problem } from "@serumpun/domain/problems"
import type { WriteMarketRule } from "../../contracts/market-rules"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import { readMarketRuleEditions } from "../../readers/market-rules"
import { type Actor, readActorName } from "../actor"
import { CatalogueEvents } from "../catalogue/events"
import { toLogRows } from "../curation/steps/create-curation-logs"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { refuse, throwProblems } from "../problems"
import { writeWith } from "../write-with"

export type WriteMarketRuleInput = WriteMarketRule & { actor: Actor }

const writeMarketRuleStep = createStep(
  "write-market-rule",
  async ({ key, number, content, from_day, note, actor }: WriteMarketRuleInput, { container }) => {
    const today = dayIn(new Date())
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const own = (await readMarketRuleEditions(query)).filter((edition) => edition.key === key)
    const [newest] = own
    if (number !== (newest?.number ?? 0) + 1) refuse("number", "changed_elsewhere")
    if (!content && !newest?.content) refuse("key", "invalid_choice")
    throwProblems(content ? checkMarketRule({ key, ...content }, today).map(inContent) : [])
    if (from_day < today) refuse("from_day", "date_in_past")
    const action = content ? "market_rule_written" : "market_rule_ended"
    const author = await readActorName(container, actor)
    const subject = { subject_type: "market_rule" as const, subject_id: key }
    const logged = await toLogRows(container, [
      { ...subject, actor, action, note: `${number}: ${from_day}` },
    ])
    // What begins later is owed with its day (`catalogue/begin-day.ts`).
    const changed = from_day <= today ? [{ subject: "everything" as const, subject_id: "" }] : []
    const curation = container.resolve<CurationModuleService>(CURATION_MODULE)
    const written = await writeWith(container, { changed }, ({ run }) =>
      run(curation, async (service, context) => {
        await service.createCurationLogs(logged, context)
        const json = content as unknown as Record<string, unknown> | null
        return service.createMarketRuleEditions(
          { key, number, content: json, from_day, note: note || null, author },
          context,
        )
      }),
    )
    return new StepResponse({ id: written.id })
  },
)

const inContent = (found: Problem): Problem =>
  found.field === "key" ? found : { ...found, field: `content.${found.field}` }

/**
 * An operator writes the next edition of a rule, or its end. From its day on pages, the desk and the filter
 * go by it: the public listings are owed to search with the edition itself.
 * @throws a problem at `number` when somebody else has written an edition meanwhile
 */
export const writeMarketRuleWorkflow = createWorkflow(
  "write-market-rule",
  function (input: WriteMarketRuleInput) {
    const key = transform({ input }, ({ input }) => `market-rule:${input.key}`)
    const lock = holdLockStep({ key })
    const written = writeMarketRuleStep(input)
    freeLockStep(lock)
    emitEventStep({ eventName: CatalogueEvents.CHANGED, data: written })
    return new WorkflowResponse(written)
  },
)
