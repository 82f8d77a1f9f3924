import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { unwritePhone, writePhone } from "./write-phone"

/**
 * The number of the member with this address signs nobody in any more, and they are told: whoever was in
 * the account without right may have added one of their own.
 */
export const clearPhoneStep = createStep(
  "clear-member-phone",
  async ({ email }: { email: string }, { container }) => {
    const [member] = await container
      .resolve<ProducerModuleService>(PRODUCER_MODULE)
      .listMembers({ email }, { take: 1 })
    return new StepResponse(undefined, member ? await writePhone(container, member, null) : null)
  },
  (undo, { container }) => unwritePhone(container, undo),
)
