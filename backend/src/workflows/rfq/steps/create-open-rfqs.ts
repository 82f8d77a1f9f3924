import type { Context, MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { dayIn } from "@serumpun/domain/days"
import { checkOpenRfq } from "@serumpun/domain/open-rfq-rules"
import { QUOTE_MODULE } from "../../../modules/quote"
import type QuoteModuleService from "../../../modules/quote/service"
import { readProducersOf } from "../../../readers/open-rfq"
import { throwProblems } from "../../problems"
import { nested } from "../../rows"
import { undoWith, writeWith } from "../../write-with"
import { attachFiles, refuseOthersFiles } from "../attach-files"
import { readRfqNoticeReaders, rfqReceivedNotices } from "../notices"
import type { SendOpenRfqInput } from "../send-open-rfq"
import { type Created, tiersOf } from "./create-rfqs"

/**
 * Writes an open RFQ with its goods, its files and a notice to each curated producer of its category in
 * one transaction.
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
  const producerIds = await readProducersOf(container, input.rfq.category)
  const readers = await readRfqNoticeReaders(container, input.buyer_id, producerIds)
  return writeWith(
    container,
    (written: Created) => written,
    async ({ run }) => {
      const { id } = await run(quotes, (service, context) => insert(service, input, context))
      await run(quotes, (service, context) =>
        attachFiles(service, input.rfq.file_ids, { rfq_id: id }, context),
      )
      // Read again: the database gives the serial number that the notice names.
      const rfq = await run(quotes, (service, context) => service.retrieveRfq(id, {}, context))
      return { id, notices: rfqReceivedNotices(rfq, readers) }
    },
  )
}

function insert(
  quotes: QuoteModuleService,
  { buyer_id, person_id, rfq, locale }: SendOpenRfqInput,
  context: Context,
) {
  const { goods, category, file_ids: _files, ...terms } = rfq
  const items = goods.map((wanted, index) => ({
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
      open_category: category,
      status: "sent",
      sent_at: new Date(),
      items: nested(items),
    },
    context,
  )
}
