import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { NewNotice } from "../../../mail/notices"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import { readConsentRow } from "../../../readers/consent"
import { listQuoteViews } from "../../../readers/quote"
import { defaultLocale } from "@serumpun/domain/locales"
import type { OrderPlan } from "../../order/steps/plan-order"
import { refuse } from "../../problems"
import { undoWith, writeWith } from "../../write-with"
import { consentAskedNotices, consentDecidedNotices } from "../consent-notices"

const companyModule = (container: MedusaContainer) =>
  container.resolve<CompanyModuleService>(COMPANY_MODULE)
type ConsentRow = Awaited<ReturnType<CompanyModuleService["retrieveConsent"]>>

type Ask = { account_id: string; person_id: string; plan: OrderPlan; total: number }
type Created = { id: string; notices: NewNotice[] }

const sameKeys = (a: string[], b: string[]) => [...a].sort().join() === [...b].sort().join()
const isSame = (row: ConsentRow, { plan, total }: Ask) =>
  row.version === plan.quote.version &&
  Number(row.total) === total &&
  sameKeys(row.rfq_item_ids as string[], plan.rfq_item_ids) &&
  sameKeys(row.options as string[], plan.options)

/**
 * Writes what a colleague asks to accept, with the notices to those who may. Asked again for the same,
 * it is the one there is; for other lines or another version it takes that one's place.
 */
export const createConsentsStep = createStep(
  "create-consents",
  async (ask: Ask, { container }) => {
    const { account_id, person_id, plan, total } = ask
    const { quote, rfq_item_ids, options } = plan
    const [waiting] = await companyModule(container).listConsents(
      { account_id, quote_id: quote.id, status: "waiting" },
      { take: 1 },
    )
    if (waiting && isSame(waiting, ask)) return new StepResponse({ id: waiting.id }, null)
    const asked = { account_id, asked_by: person_id, quote, total }
    const noticesOf = await consentAskedNotices(container, asked)
    const created = await writeWith(
      container,
      (written: Created) => written,
      async ({ run }) => {
        const { id } = await run(companyModule(container), async (service, context) => {
          if (waiting)
            await service.updateConsents({ id: waiting.id, status: "withdrawn" }, context)
          const { rfq_id, version, currency, id: quote_id } = quote
          const chosen = { rfq_item_ids, options }
          const row = { account_id, rfq_id, quote_id, version, total, currency, ...chosen }
          return service.createConsents({ ...row, asked_by: person_id }, context)
        })
        return { id, notices: noticesOf(id) }
      },
    )
    return new StepResponse({ id: created.id }, { ...created, replaced: waiting?.id ?? null })
  },
  async (undo, { container }) => {
    if (!undo) return
    await undoWith(container, undo, ({ run }) =>
      run(companyModule(container), async (service, context) => {
        await service.deleteConsents(undo.id, context)
        if (undo.replaced)
          await service.updateConsents({ id: undo.replaced, status: "waiting" }, context)
      }),
    )
  },
)

/**
 * Judged under the RFQ's lock, so that of a consent and a refusal at once one wins.
 * @throws a problem when it has been decided or taken back
 */
export const checkConsentStep = createStep(
  "check-consent",
  async ({ consent_id, buyer_id }: { consent_id?: string; buyer_id: string }, { container }) => {
    if (!consent_id) return new StepResponse(undefined)
    const row = await readConsentRow(container, { id: consent_id, account_id: buyer_id })
    // Approved twice, as after a second tap, it is the order there is.
    if (row.status !== "waiting" && row.status !== "approved") refuse("status", "consent_decided")
    return new StepResponse(undefined)
  },
)

export type Decision = {
  account_id: string
  person_id: string | undefined
  decision: "approved" | "refused" | "withdrawn"
  note: string | null
} & ({ id: string } | { quote_id: string })

/**
 * Writes what became of a waiting consent, one or all of a quote, and tells who asked. Of one that has
 * been decided nothing changes.
 * @throws a problem when the one that is named does not wait any more
 */
export const decideConsentsStep = createStep(
  "decide-consents",
  async (input: Decision, { container }) => {
    const { account_id, person_id = "", decision, note } = input
    const one = "id" in input ? { id: input.id } : { quote_id: input.quote_id }
    if ("id" in input) await readConsentRow(container, { id: input.id, account_id })
    const rows = await companyModule(container).listConsents(
      { ...one, account_id, status: "waiting" },
      { take: 10 },
    )
    const [row] = rows
    if (!row) {
      if ("id" in input) refuse("status", "consent_decided")
      return new StepResponse({ ids: [] as string[] }, null)
    }
    const notices = await noticesOf(container, row, { person_id, decision, note })
    const changes = { status: decision, note, decided_by: person_id, decided_at: new Date() }
    const ids = rows.map(({ id }) => id)
    await writeWith(container, { notices }, ({ run }) =>
      run(companyModule(container), (service, context) =>
        service.updateConsents(
          ids.map((id) => ({ id, ...changes })),
          context,
        ),
      ),
    )
    return new StepResponse({ ids }, { ids, notices })
  },
  async (undo, { container }) => {
    if (!undo) return
    const open = { status: "waiting" as const, note: null, decided_by: null, decided_at: null }
    await undoWith(container, undo, ({ run }) =>
      run(companyModule(container), (service, context) =>
        service.updateConsents(
          undo.ids.map((id) => ({ id, ...open })),
          context,
        ),
      ),
    )
  },
)

async function noticesOf(
  container: MedusaContainer,
  { id, account_id, rfq_id, quote_id, asked_by }: ConsentRow,
  {
    person_id,
    decision,
    note,
  }: { person_id: string; decision: Decision["decision"]; note: string | null },
): Promise<NewNotice[]> {
  const [quote] = await listQuoteViews(container, { id: quote_id }, "buyer", defaultLocale)
  if (!quote || decision === "withdrawn") return []
  const decided = { id, account_id, rfq_id, asked_by, decided_by: person_id, quote, decision, note }
  return consentDecidedNotices(container, decided)
}
