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
import { pausedProblem } from "@serumpun/domain/pauses"
import { checkRepeated } from "@serumpun/domain/problems"
import type { Unit } from "@serumpun/domain/units"
import type { AskSamples } from "../../contracts/sample"
import { QUOTE_MODULE } from "../../modules/quote"
import type QuoteModuleService from "../../modules/quote/service"
import type SampleModuleService from "../../modules/sample/service"
import { type PublicListing, readPublicListings } from "../../readers/public-listing"
import type { KeptGood, SampleRow } from "../../readers/sample-agreed"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { nameOf } from "../order/move-order"
import { readOrderReaders } from "../order/notices"
import type { Transaction } from "../one-transaction"
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
    const readers = new Map(
      await Promise.all(
        rows.map(async (row) => [row.producer_id, await readOrderReaders(container, row)] as const),
      ),
    )
    const who = { buyer_id, producer_name: "" }
    const actor_name = await nameOf(container, who, { actor: "buyer", person_id })
    const created = await writeWith(
      container,
      (written: SampleRow[]) => ({
        notices: written.map((row) =>
          sampleNotice(row, readers.get(row.producer_id)!, {
            ...{ to: "producer", status: "asked", note: given.purpose },
          }),
        ),
      }),
      ({ run }) => writeAsked(container, run, { rows, actor_name }),
    )
    return new StepResponse({ ids: created.map(({ id }) => ({ id })) })
  },
)

type NewRow = Parameters<SampleModuleService["createSamples"]>[0][number]

async function writeAsked(
  container: MedusaContainer,
  run: Transaction["run"],
  { rows, actor_name }: { rows: NewRow[]; actor_name: string },
): Promise<SampleRow[]> {
  const module = sampleModule(container)
  const ids = await run(module, async (service, context) => {
    const written = await service.createSamples(rows, context)
    const made = { status: "asked" as const, actor: "buyer" as const, actor_name, note: null }
    await service.createSampleEntries(
      written.map(({ id }) => ({ ...made, sample_id: id })),
      context,
    )
    return written.map(({ id }) => id)
  })
  // Read again: the database gives the serial number that the notices name.
  return run(module, (service, context) =>
    service.listSamples({ id: ids }, { order: { serial: "ASC" }, take: ids.length }, context),
  )
}

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
    if (listing.pause) throwProblems([pausedProblem(`goods.${index}`, listing.pause)])
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
