import { createCustomerAccountWorkflow, emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { checkCountry } from "@serumpun/domain/countries"
import { LIMITS } from "@serumpun/domain/listing-rules"
import { checkText } from "@serumpun/domain/text-rules"
import type { BuyerSignUp } from "../../contracts/auth"
import { throwProblems } from "../problems"
import { AccountEvents } from "../account/events"
import { writeVerificationNoticeStep } from "../account/request-verification"
import { registerIdentityStep } from "./steps/register-identity"

const validateBuyerStep = createStep("validate-buyer", async (input: BuyerSignUp) => {
  throwProblems([
    ...checkText("first_name", input.first_name, { max: LIMITS.name, required: true }),
    ...checkText("last_name", input.last_name, { max: LIMITS.name }),
    ...checkText("company_name", input.company_name, { max: LIMITS.name, required: true }),
    ...checkCountry("country_code", input.country_code),
  ])
})

/** A buyer opens an account: sign-in and customer come into being together or not at all. */
export const signUpBuyerWorkflow = createWorkflow("sign-up-buyer", function (input: BuyerSignUp) {
  validateBuyerStep(input)
  const credentials = transform({ input }, ({ input }) => ({
    email: input.email,
    password: input.password,
    acts_as: "customer_id" as const,
    names: [input.company_name, input.first_name, input.last_name],
  }))
  const identity = registerIdentityStep(credentials)
  const account = transform({ input, identity }, ({ input, identity }) => ({
    authIdentityId: identity.id,
    customerData: {
      email: input.email,
      first_name: input.first_name,
      last_name: input.last_name,
      company_name: input.company_name,
      metadata: { country_code: input.country_code, locale: input.locale },
    },
  }))
  const customer = createCustomerAccountWorkflow.runAsStep({ input: account })
  writeVerificationNoticeStep(
    transform({ input, identity }, ({ input, identity }) => ({
      auth_identity_id: identity.id,
      locale: input.locale,
      next: input.next ?? "",
    })),
  )
  emitEventStep({ eventName: AccountEvents.NOTICE_WRITTEN, data: {} })
  return new WorkflowResponse({ customer_id: customer.id, auth_identity_id: identity.id })
})
