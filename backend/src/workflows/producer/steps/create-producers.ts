import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ProducerSignUp } from "../../../contracts/auth"
import { NIB_DISPUTE_MODULE } from "../../../modules/nib-dispute"
import type NibDisputeModuleService from "../../../modules/nib-dispute/service"
import { PRODUCER_MODULE } from "../../../modules/producer"
import type ProducerModuleService from "../../../modules/producer/service"
import { refuse } from "../../problems"
import { freeHandle } from "../../free-handle"

export type NewProducer = Omit<ProducerSignUp, "password">

/** Writes the producer with its first member, the owner. */
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
    const created = await producers.createProducers({
      handle,
      name,
      legal_form,
      nib: sameNib ? null : nib,
      province,
      regency,
      place: regency,
      contact_name,
      contact_email: input.email,
      contact_phone,
    })
    const member = await producers.createMembers({
      name: contact_name,
      email: input.email,
      role: "owner",
      producer_id: created.id,
    })
    if (sameNib)
      await container
        .resolve<NibDisputeModuleService>(NIB_DISPUTE_MODULE)
        .createNibDisputes({ producer_id: created.id, nib })
    return new StepResponse({ id: created.id, member_id: member.id }, created.id)
  },
  async (id, { container }) => {
    if (!id) return
    await container
      .resolve<NibDisputeModuleService>(NIB_DISPUTE_MODULE)
      .deleteNibDisputes({ producer_id: id })
    await container.resolve<ProducerModuleService>(PRODUCER_MODULE).deleteProducers(id)
  },
)
