import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { GiveCode } from "../../contracts/phone"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { findIdentityId } from "../../readers/identity"
import { refuse } from "../problems"
import { useCode } from "./use-code"

/** A used code is not given back: whoever failed asks for a new one. */
const useSignInCodeStep = createStep(
  "use-sign-in-code",
  async ({ phone, code }: GiveCode, { container }) => {
    await useCode(container, { phone, code, purpose: "sign_in", member_id: null })
    const [member] = await container
      .resolve<ProducerModuleService>(PRODUCER_MODULE)
      .listMembers({ phone }, { take: 1 })
    const auth_identity_id = member ? await findIdentityId(container, member.email) : null
    if (!member || !auth_identity_id) return refuse("code", "code_wrong")
    return new StepResponse({ auth_identity_id, email: member.email })
  },
)

/** Who signs in with a number and the code that was sent to it. */
export const signInByPhoneWorkflow = createWorkflow(
  "sign-in-by-phone",
  function (input: WorkflowData<GiveCode>) {
    return new WorkflowResponse(useSignInCodeStep(input))
  },
)
