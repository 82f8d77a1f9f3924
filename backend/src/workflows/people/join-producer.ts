import type { IAuthModuleService } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { checkText } from "@serumpun/domain/text-rules"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { findIdentityId } from "../../readers/identity"
import { verifyEmailStep } from "../account/steps/verify-email"
import { registerIdentityStep } from "../buyer/steps/register-identity"
import { freeLockStep } from "../hold-lock"
import { refuse, throwProblems } from "../problems"
import { PeopleEvents } from "./events"
import { holdPeopleLock } from "./hold-people-lock"
import {
  acceptMemberInvitationStep,
  type InvitedBy,
  readOpenMemberInvitation,
  refuseElsewhere,
} from "./steps/accept-member-invitation"
import { bindIdentityStep } from "./steps/bind-identity"

export type JoinProducerInput = InvitedBy & { name: string; password: string }

/** The producer to be locked before anything of the invitation is judged. */
const findInvitingProducerStep = createStep(
  "find-inviting-producer",
  async ({ invitation_id }: InvitedBy, { container }) => {
    const [row] = await container
      .resolve<ProducerModuleService>(PRODUCER_MODULE)
      .listMemberInvitations({ id: invitation_id }, { select: ["id", "producer_id"], take: 1 })
    if (!row) return refuse("token", "invitation_ended")
    return new StepResponse(row.producer_id)
  },
)

/** @throws problems at their fields; for an account that exists, its own password is asked for */
const validateJoinStep = createStep(
  "validate-join-of-producer",
  async (input: JoinProducerInput, { container }) => {
    const { email, password } = input
    throwProblems(checkText("name", input.name, { max: LIMITS.name, required: true }))
    const { producer } = await readOpenMemberInvitation(container, input)
    await refuseElsewhere(container, email)
    const has_account = (await findIdentityId(container, email)) !== null
    if (has_account) {
      const { success } = await container
        .resolve<IAuthModuleService>(Modules.AUTH)
        .authenticate("emailpass", { body: { email, password } })
      if (!success) refuse("password", "password_wrong")
    }
    return new StepResponse({ has_account, business: producer.name })
  },
)

/**
 * Somebody joins a producer by the link of an invitation, which also shows that the address is theirs:
 * with a new account, or with the one they have. All of it or nothing.
 */
export const joinProducerWorkflow = createWorkflow(
  "join-producer",
  function (input: WorkflowData<JoinProducerInput>) {
    const producer_id = findInvitingProducerStep(input)
    const lock = holdPeopleLock(producer_id)
    const valid = validateJoinStep(input)
    when("account-is-new", { valid }, ({ valid }) => !valid.has_account).then(() => {
      registerIdentityStep(
        transform({ input, valid }, ({ input: { email, password, name }, valid }) => ({
          email,
          password,
          names: [valid.business, name],
        })),
      )
    })
    const { member_id } = acceptMemberInvitationStep(input)
    const identity = bindIdentityStep(
      transform({ input, member_id }, ({ input: { email }, member_id }) => ({ email, member_id })),
    )
    verifyEmailStep(
      transform({ input, identity }, ({ input: { email }, identity }) => ({ ...identity, email })),
    )
    freeLockStep(lock)
    emitEventStep({ eventName: PeopleEvents.CHANGED, data: {} })
    return new WorkflowResponse(identity)
  },
)
