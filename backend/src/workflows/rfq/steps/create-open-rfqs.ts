import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { checkOpenRfq } from "@serumpun/domain/open-rfq-rules"
import { problem } from "@serumpun/domain/problems"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"
import { readProducersOf } from "../../../readers/open-rfq"
import { readPublicListings } from "../../../readers/public-listing"
import { throwProblems } from "../../problems"
import { nested } from "../../rows"
import { undoWith, writeWith } from "../../write-with"
import { attachFiles, refuseOthersFiles } from "../attach-files"
import { readRfqNoticeReaders, rfqReceivedNotices } from "../notices"
import type { SendOpenRfqInput } from "../send-open-rfq"
import { type Created, tiersOf } from "./create-rfqs"

/**
 * Writes an open RFQ with its goods, its files and a notice to each curated producer of its category, or
 * to the one it is for, in one transaction.
 * @throws problems at the form's fields
 */
export const createOpenRfqsStep = createStep(
  "create-open-rfqs",
  async (input: SendOpenRfqInput, { container }) => {
    // A buyer west of Jakarta may still have yesterday: the earlier day of the two counts as today.
    throwProblems(checkOpenRfq(input.rfq, dayIn(new Date(), "Pacific/Honolulu")))
    await refuseOthersFiles(container, input.buyer_id, input.rfq.file_ids)
    const created = await createOpenRfq(container, input)
    return new StepResponse({ id: created.id }, created)
  },
  async (created, { container }) => {
    if (!created) return
    await undoWith(container, created, ({ run }) =>
      run(container.resolve<QuoteModuleService>(QUOTE_MODULE), (quotes, context) =>
        quotes.deleteRfqs(created.id, context),
      ),
    )
  },
)

async function createOpenRfq(
  container: MedusaContainer,
  input: SendOpenRfqInput,
): Promise<Created> {
  const quotes = container.resolve<QuoteModuleService>(QUOTE_MODULE)
  const chosen = await readChosen(container, input.rfq.producer_id)
  const producerIds = chosen
    ? [chosen.id]
    : await readProducersOf(container, input.rfq.category ?? "")
  const readers = await readRfqNoticeReaders(container, input.buyer_id, producerIds)
  return writeWith(
    container,
    (written: Created) => written,
    async ({ run }) => {
      const { id } = await run(quotes, (service, context) =>
        insert(service, { ...input, chosen }, context),
      )
      await run(quotes, (service, context) =>
        attachFiles(service, input.rfq.file_ids, { rfq_id: id }, context),
      )
      // Read again: the database gives the serial number that the notice names.
      const rfq = await run(quotes, (service, context) => service.retrieveRfq(id, {}, context))
      return { id, notices: rfqReceivedNotices(rfq, readers) }
    },
  )
}

type Chosen = { id: string; name: string; handle: string }

/** The one producer asked, who can answer only with a public listing. */
async function readChosen(
  container: MedusaContainer,
  producer_id: string | null | undefined,
): Promise<Chosen | null> {
  if (!producer_id) return null
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [listing] = await readPublicListings(query, { producer_id })
  if (!listing) throwProblems([problem("producer_id", "producer_unavailable")])
  return listing ? listing.producer : null
}

function insert(
  quotes: QuoteModuleService,
  { buyer_id, person_id, rfq, locale, chosen }: SendOpenRfqInput & { chosen: Chosen | null },
  context: Context,
) {
  const { goods, category, answers_max, producer_id: _one, file_ids: _files, ...terms } = rfq
  const to = chosen ? { producer_id: chosen.id, producer_name: chosen.name } : {}
  const items = goods.map((wanted, index) => ({
    ...to,
    line: index + 1,
    titles: { [locale]: wanted.title },
    quantity: wanted.quantity,
    unit: wanted.unit,
    hs_code: "",
    target_price: wanted.target_price,
    tier_quantities: tiersOf(wanted),
    note: wanted.note,
  }))
  return quotes.createRfqs(
    {
      ...terms,
      buyer_id,
      person_id,
      open_category: chosen ? null : category,
      answers_max: chosen ? null : answers_max,
      status: "sent",
      sent_at: new Date(),
      items: nested(items),
      recipients: nested(chosen ? [{ ...to, producer_handle: chosen.handle }] : []),
    },
    context,
  )
}
