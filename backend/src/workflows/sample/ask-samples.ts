import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { checkCountry } from "@serumpun/domain/countries"
import { checkRepeated } from "@serumpun/domain/problems"
import type { Unit } from "@serumpun/domain/units"
import type { AskSamples } from "../../contracts/sample"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import { type PublicListing, readPublicListings } from "../../readers/public-listing"
import type { KeptGood, SampleRow } from "../../readers/sample-agreed"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { nameOf } from "../order/move-order"
import { readOrderReaders } from "../order/notices"
import { refuse, throwProblems } from "../problems"
import { writeWith } from "../write-with"
import { sampleNotice, SampleEvents } from "./notices"
import { sampleModule } from "./write-sample"

export type AskSamplesInput = { buyer_id: string; person_id: string; asked: AskSamples }

const createSamplesStep = createStep(
  "create-samples",
  async ({ buyer_id, person_id, asked }: AskSamplesInput, { container }) => {
    const { idempotency_key } = asked
    const before = await sampleModule(container).listSamples(
      { buyer_id, idempotency_key },
      { take: 100 },
    )
    if (before.length > 0) return new StepResponse({ ids: before.map(({ id }) => ({ id })) })
    const groups = await groupByProducer(container, { buyer_id, asked })
    const { goods: _goods, ...given } = asked
    const rows = groups.map((own) => ({
      ...given,
      ...{ buyer_id, person_id, producer_id: own.producer.id, producer_name: own.producer.name },
      // A column of JSON, which the service types as an object.
      goods: own.goods as never,
    }))
    const readers = await Promise.all(rows.map((row) => readOrderReaders(container, row)))
    const who = { buyer_id, producer_name: "" }
    const actor_name = await nameOf(container, who, { actor: "buyer", person_id })
    const created = await writeWith(
      container,
      (written: SampleRow[]) => ({
        notices: written.map((row, index) =>
          sampleNotice(row, readers[index]!, {
            ...{ to: "producer", status: "asked", note: given.purpose },
          }),
        ),
      }),
      ({ run }) =>
        run(sampleModule(container), async (service, context) => {
          const written = await service.createSamples(rows, context)
          const entries = written.map(({ id }) => {
            const made = { status: "asked" as const, actor: "buyer" as const, actor_name }
            return { ...made, sample_id: id, note: null }
          })
          await service.createSampleEntries(entries, context)
          return written
        }),
    )
    return new StepResponse({ ids: created.map(({ id }) => ({ id })) })
  },
)

type Group = { producer: PublicListing["producer"]; goods: KeptGood[] }

/** What each producer is asked for. @throws problems at what cannot be asked; NOT_FOUND for a foreign RFQ */
async function groupByProducer(
  container: MedusaContainer,
  { buyer_id, asked }: { buyer_id: string; asked: AskSamples },
): Promise<Group[]> {
  const { goods, rfq_id, country } = asked
  const ids = goods.map(({ listing_id }) => listing_id)
  throwProblems([...checkCountry("country", country), ...checkRepeated("goods", ids)])
  if (rfq_id) await refuseForeignRfq(container, { rfq_id, buyer_id })
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const listings = await readPublicListings(query, { listing_id: ids })
  const groups = new Map<string, Group>()
  for (const [index, { listing_id, note }] of goods.entries()) {
    const listing = listings.find(({ id }) => id === listing_id)
    if (!listing) return refuse(`goods.${index}`, "listing_unavailable")
    const { producer } = listing
    const group = groups.get(producer.id) ?? { producer, goods: [] }
    group.goods.push(toGood(listing, note))
    groups.set(producer.id, group)
  }
  return [...groups.values()]
}

async function refuseForeignRfq(
  container: MedusaContainer,
  { rfq_id, buyer_id }: { rfq_id: string; buyer_id: string },
): Promise<void> {
  const [rfq] = await container
    .resolve<QuoteModuleService>(QUOTE_MODULE)
    .listRfqs({ id: rfq_id, buyer_id }, { select: ["id"], take: 1 })
  if (!rfq) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such RFQ")
}

const toGood = ({ id, handle, content }: PublicListing, note: string | null): KeptGood => ({
  ...{ listing_id: id, handle, note, price: null },
  titles: content.title,
  unit: content.unit as Unit,
  hs_code: content.hs_code,
  place: content.place,
})

/**
 * A buyer asks for samples of listings, of several producers at once: each gets a row of their own and
 * hears of it. The same key is the same asking.
 */
export const askSamplesWorkflow = createWorkflow(
  "ask-samples",
  function (input: WorkflowData<AskSamplesInput>) {
    const lock = holdLockStep({
      key: transform({ input }, ({ input }) => `samples:${input.buyer_id}`),
    })
    const { ids } = createSamplesStep(input)
    emitEventStep({ eventName: SampleEvents.CHANGED, data: ids })
    freeLockStep(lock)
    return new WorkflowResponse(ids)
  },
)
