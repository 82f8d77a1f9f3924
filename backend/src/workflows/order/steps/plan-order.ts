import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { defaultLocale } from "@serumpun/domain/locales"
import { chosenTotals } from "@serumpun/domain/order-money"
import { checkTaken } from "@serumpun/domain/quote-options"
import { checkRepeated, problem, type Problem } from "@serumpun/domain/problems"
import type { QuoteView } from "../../../contracts/buyer"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"
import { readPublicListings } from "../../../readers/public-listing"
import { listQuoteViews } from "../../../readers/quote"
import { throwProblems } from "../../problems"
import { readReserved, reserve, type Reservation } from "../reserve-capacity"
import type { AcceptQuoteInput } from "./find-acceptance"

export type OrderPlan = {
  quote: QuoteView
  /** In the order of the chosen lines. */
  listing_ids: string[]
  rfq_item_ids: string[]
  /** Keys of the options that were taken in place of their lines. */
  options: string[]
  reservations: Reservation[]
  placed_on: string
}

/**
 * What is ordered and which months it takes, judged under the lock of the producer's capacity.
 * @throws problems: the version or total shown is not the one sent; a line is none of the quote's; a
 * listing is not public any more, as when its producer is suspended; a month has too little left
 */
export const planOrderStep = createStep(
  "plan-order",
  async (
    { quote_id, acceptance }: AcceptQuoteInput,
    { container },
  ): Promise<StepResponse<OrderPlan>> => {
    const views = await listQuoteViews(container, { id: quote_id }, "buyer", defaultLocale)
    const quote = views[0]!
    const options = acceptance.options ?? []
    throwProblems([
      ...checkChosen(quote, acceptance.rfq_item_ids),
      ...checkTaken(quote.lines, acceptance.rfq_item_ids, options),
    ])
    const { lines, totals } = chosenTotals(quote, acceptance.rfq_item_ids, options)
    if (acceptance.version !== quote.version || acceptance.total !== totals.total)
      throwProblems([
        problem("total", "quote_changed", { total: totals.total, currency: quote.currency }),
      ])
    const placed_on = dayIn(new Date())
    const listing_ids = await readListingIds(container, lines)
    const positionOf = (line: Line) => acceptance.rfq_item_ids.indexOf(line.rfq_item_id)
    const reservations = await planReservations(container, {
      lines: lines.flatMap((line, index) =>
        partsOf(line, listing_ids[index] ?? "").map((part) => ({
          ...line,
          ...part,
          field: `rfq_item_ids.${positionOf(line)}`,
        })),
      ),
      placed_on,
    })
    const rfq_item_ids = lines.map(({ rfq_item_id }) => rfq_item_id)
    return new StepResponse({ quote, listing_ids, rfq_item_ids, options, reservations, placed_on })
  },
)

type Line = QuoteView["lines"][number]

/** Whose months a line takes: its own listing's, or those of the members who share it. */
function partsOf({ shares, quantity }: Line, listing_id: string) {
  return shares?.length ? shares : [{ listing_id, quantity }]
}

function checkChosen({ lines }: QuoteView, chosen: string[]): Problem[] {
  const unknown = chosen.flatMap((id, index) =>
    lines.some(({ rfq_item_id }) => rfq_item_id === id)
      ? []
      : [problem(`rfq_item_ids.${index}`, "invalid_choice")],
  )
  return [...unknown, ...checkRepeated("rfq_item_ids", chosen)]
}

async function readListingIds(container: MedusaContainer, lines: Line[]): Promise<string[]> {
  const ids = lines.map(({ rfq_item_id }) => rfq_item_id)
  // An open RFQ names no listing: the quote says which one answers.
  const items = await container
    .resolve<QuoteModuleService>(QUOTE_MODULE)
    .listRfqItems({ id: ids }, { select: ["id", "listing_id"], take: ids.length })
  return lines.map(
    ({ listing_id, rfq_item_id }) =>
      listing_id ?? items.find(({ id }) => id === rfq_item_id)?.listing_id ?? "",
  )
}

type OrderedLine = Line & { listing_id: string; field: string }

async function planReservations(
  container: MedusaContainer,
  { lines, placed_on }: { lines: OrderedLine[]; placed_on: string },
): Promise<Reservation[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const ids = [...new Set(lines.map(({ listing_id }) => listing_id))]
  const [listings, reserved] = await Promise.all([
    readPublicListings(query, { listing_id: ids }),
    readReserved(container, ids, placed_on),
  ])
  const planned: Reservation[] = []
  const problems = lines.flatMap((line): Problem[] => {
    const listing = listings.find(({ id }) => id === line.listing_id)
    // A listing that is sold in another unit since cannot be counted against its capacity.
    if (!listing || listing.content.unit !== line.unit)
      return [problem(line.field, "listing_not_orderable")]
    const { capacity_per_month } = listing.content
    const taken = [...reserved, ...planned]
    const result = reserve({ ...line, placed_on, capacity_per_month }, taken)
    if (result.problem) return [result.problem]
    planned.push(...result.reservations)
    return []
  })
  throwProblems(problems)
  return planned
}
