import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { COMPANY_MODULE } from "../../../modules/company"
import type CompanyModuleService from "../../../modules/company/service"
import { readPeople } from "../../../readers/buyer-contact"
import { refuseClosed } from "../../invitation"
import { undoWith, writeWith } from "../../write-with"
import { wholeRows } from "../../whole-rows"
import { colleagueJoinedNotices } from "../notices"

type Input = { invitation_id: string; customer_id: string; email: string }

const companyModule = (container: MedusaContainer) =>
  container.resolve<CompanyModuleService>(COMPANY_MODULE)

/**
 * An invitation that can still be accepted by the owner of this address.
 * @throws a problem at the token that says why it cannot
 */
export async function readOpenInvitation(
  container: MedusaContainer,
  { invitation_id, email }: Omit<Input, "customer_id">,
) {
  const [row] = await companyModule(container).listInvitations(
    { id: invitation_id },
    { relations: ["company"], take: 1 },
  )
  return refuseClosed(row, email)
}

/**
 * Somebody becomes a colleague and acts for that company from now on; the invitation is used up, and
 * whoever invited them is told. Read under the company's lock.
 */
export const acceptInvitationsStep = createStep(
  "accept-invitations",
  async ({ invitation_id, customer_id, email }: Input, { container }) => {
    const companies = companyModule(container)
    const invitation = await readOpenInvitation(container, { invitation_id, email })
    const { company_id, role, invited_by, company } = invitation
    const before = await companies.listColleagues({ company_id, customer_id }, { take: 1 })
    const people = await readPeople(container, [customer_id, invited_by])
    const { name: company_name, account_id } = company
    const name = people.get(customer_id)?.name ?? ""
    const joined = { account_id, invitation_id, name, email, company: company_name, role }
    const notices = colleagueJoinedNotices(people.get(invited_by), joined)
    const row = { role, chosen_at: new Date(), removed_at: null }
    const colleague_id = await writeWith(container, { notices }, ({ run }) =>
      run(companies, async (service, context) => {
        const [known] = before
        await service.updateInvitations(
          { id: invitation_id, status: "accepted", customer_id },
          context,
        )
        if (!known)
          return (await service.createColleagues({ ...row, company_id, customer_id }, context)).id
        await service.updateColleagues({ id: known.id, ...row }, context)
        return known.id
      }),
    )
    const undo = { notices, invitation_id, colleague_id, before: wholeRows(before, ["company"]) }
    return new StepResponse({ company_id }, undo)
  },
  async (undo, { container }) => {
    if (!undo) return
    await undoWith(container, undo, ({ run }) =>
      run(companyModule(container), async (service, context) => {
        const { invitation_id: id, before, colleague_id } = undo
        await service.updateInvitations({ id, status: "open", customer_id: null }, context)
        if (before.length > 0) await service.updateColleagues(before, context)
        else await service.deleteColleagues(colleague_id, context)
      }),
    )
  },
)
