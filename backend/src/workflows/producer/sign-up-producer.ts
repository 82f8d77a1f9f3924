import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { dayIn, yearOf } from "@serumpun/domain/days"
import { checkProducerProfile } from "@serumpun/domain/producer-rules"
import type { ProducerSignUp } from "../../contracts/auth"
import { checkPlace } from "../../places/check-place"
import { AccountEvents } from "../account/events"
import { writeVerificationNoticeStep } from "../account/request-verification"
import { registerIdentityStep } from "../buyer/steps/register-identity"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { bindIdentityStep } from "../people/steps/bind-identity"
import { throwProblems } from "../problems"
import { ProducerEvents } from "./events"
import { emptyProfile } from "./profile"
import { createProducersStep } from "./steps/create-producers"

const validateSignUpStep = createStep(
  "validate-producer-sign-up",
  async (input: ProducerSignUp) => {
    const { email, password: _password, ...rest } = input
    const profile = {
      ...emptyProfile(),
      ...rest,
      contact_email: email,
    }
    const problems = checkProducerProfile(profile, yearOf(dayIn(new Date())))
    const { place, problems: ofPlace } = await checkPlace(profile)
    throwProblems([
      ...problems.map((found) =>
        found.field === "contact_email" ? { ...found, field: "email" } : found,
      ),
      ...ofPlace,
    ])
    return new StepResponse({ regency: place.regency })
  },
)

/**
 * A producer opens an account: sign-in, member and producer come into being together or not at
 * all. One NIB is one producer. They may draft listings at once and submit them once verified.
 */
export const signUpProducerWorkflow = createWorkflow(
  "sign-up-producer",
  function (input: ProducerSignUp) {
    const valid = validateSignUpStep(input)
    const lock = holdLockStep({ key: transform({ input }, ({ input }) => `nib:${input.nib}`) })
    const credentials = transform({ input }, ({ input }) => ({
      email: input.email,
      password: input.password,
      acts_as: "producer_id" as const,
      names: [input.name, input.contact_name],
    }))
    const newProducer = transform({ input, valid }, ({ input, valid }) => {
      const { password: _password, ...rest } = input
      return { ...rest, ...valid }
    })
    const producer = createProducersStep(newProducer)
    const identity = registerIdentityStep(credentials)
    bindIdentityStep(
      transform({ input, producer }, ({ input: { email }, producer: { member_id } }) => {
        return { email, member_id }
      }),
    )
    writeVerificationNoticeStep({ auth_identity_id: identity.id, next: "" })
    emitEventStep({ eventName: ProducerEvents.SIGNED_UP, data: { id: producer.id } })
    emitEventStep({ eventName: AccountEvents.NOTICE_WRITTEN, data: {} }).config({
      name: "emit-notice-written",
    })
    freeLockStep(lock)
    return new WorkflowResponse({ producer_id: producer.id, auth_identity_id: identity.id })
  },
)
