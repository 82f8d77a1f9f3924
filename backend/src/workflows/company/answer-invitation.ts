import { createCustomerAccountWorkflow, emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { LIMITS } from "@serumpun/domain/listing-rules"
import type { Locale } from "@serumpun/domain/locales"
import { checkText } from "@serumpun/domain/text-rules"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { verifyEmailStep } from "../account/steps/verify-email"
import { registerIdentityStep } from "../buyer/steps/register-identity"
import { freeLockStep } from "../hold-lock"
import { refuse, throwProblems } from "../problems"
import { CompanyEvents } from "./events"
import { holdCompanyLock } from "./hold-company-lock"
import { acceptInvitationsStep, readOpenInvitation } from "./steps/accept-invitations"

type Invited = { invitation_id: string; email: string }

/** The company to be locked before anything of the invitation is judged. */
const findInvitationStep = createStep(
  "find-invitation",
  async ({ invitation_id }: { invitation_id: string }, { container }) => {
    const [row] = await container
      .resolve<CompanyModuleService>(COMPANY_MODULE)
      .listInvitations({ id: invitation_id }, { select: ["id", "company_id"], take: 1 })
    if (!row) return refuse("token", "invitation_ended")
    return new StepResponse(row.company_id)
  },
)

export type AcceptInvitationInput = Invited & { customer_id: string; auth_identity_id: string }

/**
 * Somebody who has an account buys for one more company, and acts for it from now on. What they and
 * their own company have stays theirs; they choose whom they act for.
 */
export const acceptInvitationWorkflow = createWorkflow(
  "accept-invitation",
  function (input: WorkflowData<AcceptInvitationInput>) {
    const company_id = findInvitationStep(input)
    const lock = holdCompanyLock(company_id)
    acceptInvitationsStep(input)
    // The link of a mail shows that the address is theirs.
    verifyEmailStep(input)
    freeLockStep(lock)
    emitEventStep({ eventName: CompanyEvents.CHANGED, data: {} })
    return new WorkflowResponse({ company_id })
  },
)

export type JoinCompanyInput = Invited & {
  first_name: string
  last_name: string
  password: string
  locale: Locale
}

const validateJoinStep = createStep(
  "validate-join",
  async (input: JoinCompanyInput, { container }) => {
    throwProblems([
      ...checkText("first_name", input.first_name, { max: LIMITS.name, required: true }),
      ...checkText("last_name", input.last_name, { max: LIMITS.name }),
    ])
    const { company } = await readOpenInvitation(container, input)
    return new StepResponse({ name: company.name, country_code: company.country_code })
  },
)

/**
 * Somebody without an account opens one by an invitation, which also shows that the address is
 * theirs, and buys for the company that invited them. All of it or nothing.
 */
export const joinCompanyWorkflow = createWorkflow(
  "join-company",
  function (input: WorkflowData<JoinCompanyInput>) {
    const company_id = findInvitationStep(input)
    const lock = holdCompanyLock(company_id)
    const company = validateJoinStep(input)
    const identity = registerIdentityStep(
      transform({ input, company }, ({ input, company }) => ({
        email: input.email,
        password: input.password,
        acts_as: "customer_id" as const,
        names: [company.name, input.first_name, input.last_name],
      })),
    )
    const customer = createCustomerAccountWorkflow.runAsStep({
      input: transform({ input, identity, company }, ({ input, identity, company }) => ({
        authIdentityId: identity.id,
        customerData: {
          email: input.email,
          first_name: input.first_name,
          last_name: input.last_name,
          company_name: company.name,
          metadata: { country_code: company.country_code, locale: input.locale },
        },
      })),
    })
    verifyEmailStep(
      transform({ input, identity }, ({ input, identity }) => ({
        auth_identity_id: identity.id,
        email: input.email,
      })),
    )
    acceptInvitationsStep(
      transform({ input, customer }, ({ input, customer }) => ({
        invitation_id: input.invitation_id,
        email: input.email,
        customer_id: customer.id,
      })),
    )
    freeLockStep(lock)
    emitEventStep({ eventName: CompanyEvents.CHANGED, data: {} })
    return new WorkflowResponse({ auth_identity_id: identity.id })
  },
)
