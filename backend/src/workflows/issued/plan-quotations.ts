import type { MedusaContainer } from "@medusajs/framework/types"
import { defaultLocale } from "@serumpun/domain/locales"
import type { Transitions } from "@serumpun/domain/negotiation"
import type { IssuedEnding } from "@serumpun/domain/issued/kinds"
import { QUOTE_MODULE } from "../../modules/quote"
import type { IssuedDraft } from "../../modules/issued-document/service"
import type QuoteModuleService from "../../modules/quote/service"
import { listQuoteViews } from "../../readers/quote"
import { draftContent, type QuotedTerms } from "./draft-content"
import type { IssuingPlan } from "./write-issued"

/** Statuses in which a quote offers nothing any more. What expired or was accepted stays as it says. */
const endings: Partial<Record<Transitions["quotes"][number]["to"], IssuedEnding>> = {
  superseded: "new_version",
  withdrawn: "withdrawn",
  declined: "declined",
}

const subjectOf = (quote_id: string) => `quotation:${quote_id}`

/** A quote that goes out is issued as a quotation; one that ends takes its quotation with it. */
export async function planQuotations(
  container: MedusaContainer,
  { quotes }: Pick<Transitions, "quotes">,
): Promise<IssuingPlan> {
  const drafts: IssuedDraft[] = []
  for (const { id, to } of quotes)
    if (to === "sent") drafts.push(await draftQuotation(container, id))
  const ended_at = new Date()
  return {
    drafts,
    endings: quotes.flatMap(({ id: quote_id, to }) => {
      const ending = endings[to]
      if (!ending) return []
      const by_subject = ending === "new_version" ? (drafts[0]?.subject ?? null) : null
      return [{ quote_id, ending, ended_at, by_subject }]
    }),
  }
}

async function draftQuotation(container: MedusaContainer, quote_id: string): Promise<IssuedDraft> {
  const quote = await readQuotedTerms(container, quote_id)
  const [view] = await listQuoteViews(container, { id: quote_id }, "producer", defaultLocale)
  const { content, buyer_id } = await draftContent(container, quote, {
    kind: "quotation",
    quote_number: view?.number ?? null,
    quote_version: view?.version ?? null,
    ...{ order_number: null, shipment: null, account: null },
  })
  const { rfq_id, producer_id } = quote
  const parties = { producer_id, buyer_id, rfq_id }
  return { subject: subjectOf(quote_id), ...parties, quote_id, order_id: null, content }
}

/** @throws when there is no such quote */
export async function readQuotedTerms(
  container: MedusaContainer,
  quote_id: string,
): Promise<QuotedTerms> {
  const row = await container
    .resolve<QuoteModuleService>(QUOTE_MODULE)
    .retrieveQuote(quote_id, { relations: ["lines"] })
  const lines = [...row.lines].sort((a, b) => a.line - b.line)
  return { ...row, lines } as unknown as QuotedTerms
}
