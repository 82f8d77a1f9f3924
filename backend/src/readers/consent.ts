import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { consentState, type ConsentStatus } from "@serumpun/domain/company/consents"
import { dayIn } from "@serumpun/domain/days"
import type { Locale } from "@serumpun/domain/locales"
import type { QuoteView } from "../contracts/buyer"
import type { ConsentView } from "../contracts/consent"
import type { PageAsked } from "../contracts/paging"
import { COMPANY_MODULE } from "../modules/company"
import type CompanyModuleService from "../modules/company/service"
import type { ActingBuyer } from "./acting-buyer"
import { readPeople } from "./buyer-contact"
import { listQuoteViews } from "./quote"

type ConsentRow = Awaited<ReturnType<CompanyModuleService["retrieveConsent"]>>
type Reading = { buyer: ActingBuyer; locale: Locale }

const companyModule = (container: MedusaContainer) =>
  container.resolve<CompanyModuleService>(COMPANY_MODULE)

/** What colleagues of a company have asked for, newest first. */
export async function listConsents(
  container: MedusaContainer,
  reading: Reading,
  { limit, offset, rfq_id }: PageAsked & { rfq_id?: string | undefined },
): Promise<{ consents: ConsentView[]; count: number }> {
  const [rows, count] = await companyModule(container).listAndCountConsents(
    { account_id: reading.buyer.id, ...(rfq_id ? { rfq_id } : {}) },
    { order: { created_at: "DESC", id: "DESC" }, take: limit, skip: offset },
  )
  return { consents: await toViews(container, rows, reading), count }
}

/** @throws NOT_FOUND when there is none or it is another company's */
export async function readConsent(
  container: MedusaContainer,
  id: string,
  reading: Reading,
): Promise<ConsentView> {
  const [view] = await toViews(
    container,
    [await readConsentRow(container, { id, account_id: reading.buyer.id })],
    reading,
  )
  return view!
}

/** @throws NOT_FOUND when there is none or it is another company's */
export async function readConsentRow(
  container: MedusaContainer,
  filters: { id: string; account_id: string },
): Promise<ConsentRow> {
  const [row] = await companyModule(container).listConsents(filters, { take: 1 })
  if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such consent")
  return row
}

async function toViews(
  container: MedusaContainer,
  rows: ConsentRow[],
  { buyer, locale }: Reading,
): Promise<ConsentView[]> {
  if (rows.length === 0) return []
  const ids = [...new Set(rows.map(({ quote_id }) => quote_id))]
  const [quotes, people] = await Promise.all([
    listQuoteViews(container, { id: ids }, "buyer", locale),
    readPeople(
      container,
      rows.flatMap(({ asked_by, decided_by }) =>
        decided_by ? [asked_by, decided_by] : [asked_by],
      ),
    ),
  ])
  const nameOf = (id: string | null) => people.get(id ?? "")?.name ?? ""
  return rows.flatMap((row) => {
    const quote = quotes.find(({ id }) => id === row.quote_id)
    if (!quote) return []
    return [
      {
        ...factsOf(row, quote),
        asked_by: nameOf(row.asked_by),
        is_own: row.asked_by === buyer.person.id,
        decided_by: nameOf(row.decided_by),
      },
    ]
  })
}

function factsOf(row: ConsentRow, quote: QuoteView) {
  const chosen = row.rfq_item_ids as string[]
  return {
    id: row.id,
    state: consentState(row.status as ConsentStatus, quote, dayIn(new Date())),
    rfq_id: row.rfq_id,
    quote_id: row.quote_id,
    number: quote.number,
    version: row.version,
    producer_name: quote.producer_name,
    titles: quote.lines
      .filter(({ rfq_item_id }) => chosen.includes(rfq_item_id))
      .map(({ title }) => title),
    total: Number(row.total),
    currency: quote.currency,
    valid_until: quote.valid_until,
    asked_at: new Date(row.created_at).toISOString(),
    decided_at: row.decided_at ? new Date(row.decided_at).toISOString() : null,
    note: row.note,
    order_id: quote.order_id,
  }
}
