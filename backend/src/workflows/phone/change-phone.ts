import type { MedusaContainer } from "@medusajs/framework/types"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { AccountEvents } from "../account/events"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { refuse } from "../problems"
import { useCode } from "./use-code"
import { unwritePhone, writePhone } from "./write-phone"

/** `code`: the one sent to the number, which shows that it is theirs; null takes the number away. */
export type ChangePhoneInput = {
  member_id: string
  confirmed: { phone: string; code: string } | null
}

const producerModule = (container: MedusaContainer) =>
  container.resolve<ProducerModuleService>(PRODUCER_MODULE)

const updatePhoneStep = createStep(
  "update-member-phone",
  async ({ member_id, confirmed }: ChangePhoneInput, { container }) => {
    const member = await producerModule(container).retrieveMember(member_id)
    const phone = confirmed?.phone ?? null
    if (confirmed) {
      await useCode(container, { ...confirmed, purpose: "confirm", member_id })
      const [other] = await producerModule(container).listMembers({ phone }, { take: 1 })
      if (other && other.id !== member_id) refuse("phone", "phone_taken")
    }
    return new StepResponse({ phone }, await writePhone(container, member, phone))
  },
  (undo, { container }) => unwritePhone(container, undo),
)

/**
 * A member adds the number that they will sign in with, changes it or takes it away. One number belongs
 * to one member: of two who confirm it at once, the first has it.
 */
export const changePhoneWorkflow = createWorkflow(
  "change-member-phone",
  function (input: WorkflowData<ChangePhoneInput>) {
    const key = transform(
      { input },
      ({ input }) => `phone:${input.confirmed?.phone ?? input.member_id}`,
    )
    const lock = holdLockStep({ key })
    const changed = updatePhoneStep(input)
    freeLockStep(lock)
    emitEventStep({ eventName: AccountEvents.NOTICE_WRITTEN, data: {} })
    return new WorkflowResponse(changed)
  },
)
