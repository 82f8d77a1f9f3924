import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { COLLEAGUES_MAX, INVITATION_DAYS } from "@serumpun/domain/company/company-rules"
import type { InviteColleague } from "../../contracts/company"
import type { NewNotice } from "../../mail/notices"
import { COMPANY_MODULE } from "../../modules/company"
import type CompanyModuleService from "../../modules/company/service"
import { readPeople } from "../../readers/buyer-contact"
import { freeLockStep } from "../hold-lock"
import { lacksPlace } from "../invitation"
import { refuse } from "../problems"
import { undoWith, writeWith } from "../write-with"
import { wholeRows } from "../whole-rows"
import { CompanyEvents } from "./events"
import { holdCompanyLock } from "./hold-company-lock"
import { companyInvitedNotices } from "./notices"

export type InviteInput = { company_id: string; person_id: string; invitation: InviteColleague }

type Written = { id: string; notices: NewNotice[] }

const DAY_MS = 86_400_000
const companyModule = (container: MedusaContainer) =>
  container.resolve<CompanyModuleService>(COMPANY_MODULE)

/** @throws a problem at the address when its owner buys for the company already, or there is no room */
async function readCompanyToInvite(
  container: MedusaContainer,
  { company_id, invitation }: InviteInput,
) {
  const company = await companyModule(container).retrieveCompany(company_id, {
    relations: ["colleagues", "invitations"],
  })
  const present = company.colleagues.filter(({ removed_at }) => !removed_at)
  const people = await readPeople(
    container,
    present.map(({ customer_id }) => customer_id),
  )
  if ([...people.values()].some(({ email }) => email === invitation.email))
    refuse("email", "already_colleague")
  const open = company.invitations.filter(({ status }) => status === "open")
  if (lacksPlace(present.length, open, invitation.email))
    refuse("email", "too_many", { max: COLLEAGUES_MAX })
  return company
}

const writeInvitationStep = createStep(
  "write-invitation",
  async (input: InviteInput, { container }) => {
    const { company_id, person_id } = input
    const { email, role, locale } = input.invitation
    const company = await readCompanyToInvite(container, input)
    const inviter = (await readPeople(container, [person_id])).get(person_id)
    const known = company.invitations.find((row) => row.status === "open" && row.email === email)
    const expires_at = new Date(Date.now() + INVITATION_DAYS * DAY_MS)
    const row = { email, role, expires_at, invited_by: person_id, company_id }
    const written = await writeWith(
      container,
      ({ notices }: Written) => ({ notices }),
      async ({ run }) => {
        const invitation = await run(companyModule(container), async (service, context) => {
          if (!known) return service.createInvitations(row, context)
          await service.updateInvitations({ id: known.id, ...row }, context)
          return { ...known, ...row }
        })
        const { name } = company
        const named = { id: invitation.id, email, role, expires_at }
        const invited_by = inviter?.name || inviter?.email || name
        const notices = companyInvitedNotices({
          invitation: named,
          company: name,
          invited_by,
          locale,
        })
        return { id: invitation.id, notices }
      },
    )
    const before = known ? wholeRows([known], ["company"]) : []
    return new StepResponse({ id: written.id }, { ...written, before })
  },
  async (undo, { container }) => {
    if (!undo) return
    await undoWith(container, undo, async ({ run }) => {
      await run(companyModule(container), async (service, context) => {
        if (undo.before.length > 0) await service.updateInvitations(undo.before, context)
        else await service.deleteInvitations(undo.id, context)
      })
    })
  },
)

/** An owner asks somebody by mail to buy for the company; asked again, the mail goes out anew. */
export const inviteColleagueWorkflow = createWorkflow(
  "invite-colleague",
  function (input: WorkflowData<InviteInput>) {
    const lock = holdCompanyLock(input.company_id)
    const written = writeInvitationStep(input)
    freeLockStep(lock)
    emitEventStep({ eventName: CompanyEvents.CHANGED, data: {} })
    return new WorkflowResponse(written)
  },
)

const withdrawInvitationStep = createStep(
  "withdraw-invitation",
  async ({ company_id, id }: { company_id: string; id: string }, { container }) => {
    const companies = companyModule(container)
    const [row] = await companies.listInvitations({ id, company_id }, { take: 1 })
    if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such invitation")
    if (row.status === "accepted") refuse("status", "invitation_used")
    await companies.updateInvitations({ id, status: "withdrawn" })
    return new StepResponse({ id }, { id, status: row.status })
  },
  async (before, { container }) => {
    if (before) await companyModule(container).updateInvitations(before)
  },
)

/** The link of the mail leads nowhere any more. */
export const withdrawInvitationWorkflow = createWorkflow(
  "withdraw-invitation",
  function (input: WorkflowData<{ company_id: string; id: string }>) {
    const lock = holdCompanyLock(input.company_id)
    const withdrawn = withdrawInvitationStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(withdrawn)
  },
)
