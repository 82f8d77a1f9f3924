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
import { maskPhone } from "@serumpun/domain/phone"
import type { NewNotice } from "../../mail/notices"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { AccountEvents } from "../account/events"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { refuse } from "../problems"
import { undoWith, writeWith } from "../write-with"
import { useCode } from "./use-code"

/** `code`: the one sent to the number, which shows that it is theirs; null takes the number away. */
export type ChangePhoneInput = {
  member_id: string
  confirmed: { phone: string; code: string } | null
}

const producerModule = (container: MedusaContainer) =>
  container.resolve<ProducerModuleService>(PRODUCER_MODULE)

type Changed = { id: string; email: string; phone: string | null }

/** Whoever has the account hears of a new way into it, by the other way. */
function phoneNotices({ id, email, phone }: Changed): NewNotice[] {
  return [
    {
      key: `phone_changed:${id}:${Date.now()}`,
      kind: "phone_changed",
      recipient: email,
      locale: "id",
      reader: null,
      data: { phone: phone ? maskPhone(phone) : null },
    },
  ]
}

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
    if (member.phone === phone) return new StepResponse({ phone }, null)
    const notices = phoneNotices({ id: member_id, email: member.email, phone })
    await writeWith(container, { notices }, ({ run }) =>
      run(producerModule(container), (service, context) =>
        service.updateMembers({ id: member_id, phone }, context),
      ),
    )
    return new StepResponse({ phone }, { notices, before: { id: member_id, phone: member.phone } })
  },
  async (undo, { container }) => {
    if (!undo) return
    await undoWith(container, undo, ({ run }) =>
      run(producerModule(container), (service, context) =>
        service.updateMembers(undo.before, context),
      ),
    )
  },
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
