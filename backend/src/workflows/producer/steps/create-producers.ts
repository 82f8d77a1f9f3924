import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ProducerSignUp } from "../../../contracts/auth"
import { PRODUCER_MODULE } from "../../../modules/producer"
import type ProducerModuleService from "../../../modules/producer/service"
import { nibDisputes } from "../../../readers/nib-dispute"
import { freeHandle } from "../../free-handle"
import { inOneTransaction } from "../../one-transaction"
import { refuse } from "../../problems"

export type NewProducer = Omit<ProducerSignUp, "password">

/** Writes the producer with its first member, the owner, and a dispute when its NIB is another's; all or nothing. */
export const createProducersStep = createStep(
  "create-producers",
  async (input: NewProducer, { container }) => {
    const producers = container.resolve<ProducerModuleService>(PRODUCER_MODULE)
    const { name, legal_form, nib, province, regency, contact_name, contact_phone } = input
    const [[sameNib], [sameEmail]] = await Promise.all([
      producers.listProducers({ nib }, { select: ["id"], take: 1 }),
      producers.listMembers({ email: input.email }, { select: ["id"], take: 1 }),
    ])
    if (sameNib && !input.claims_nib) refuse("nib", "nib_taken")
    if (sameEmail) refuse("email", "email_taken")
    const handle = await freeHandle(input.name, "producer", async (candidate) => {
      const [taken] = await producers.listProducers({ handle: candidate }, { select: ["id"] })
      return !taken
    })
    const columns = {
      ...{ handle, name, legal_form, nib: sameNib ? null : nib },
      ...{ province, regency, place: regency },
      ...{ contact_name, contact_email: input.email, contact_phone },
    }
    const owner = { name: contact_name, email: input.email, role: "owner" as const }
    const made = await inOneTransaction(container, async ({ run }) => {
      const ids = await run(producers, async (service, context) => {
        const { id } = await service.createProducers(columns, context)
        const member = await service.createMembers({ ...owner, producer_id: id }, context)
        return { id, member_id: member.id }
      })
      if (sameNib)
        await run(nibDisputes(container), (service, context) =>
          service.createNibDisputes({ producer_id: ids.id, nib }, context),
        )
      return ids
    })
    return new StepResponse(made, made.id)
  },
  async (id, { container }) => {
    if (!id) return
    await inOneTransaction(container, async ({ run }) => {
      await run(nibDisputes(container), (service, context) =>
        service.deleteNibDisputes({ producer_id: id }, context),
      )
      await run(container.resolve<ProducerModuleService>(PRODUCER_MODULE), (service, context) =>
        service.deleteProducers(id, context),
      )
    })
  },
)
