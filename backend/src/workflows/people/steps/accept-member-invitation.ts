import type { IAuthModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { PRODUCER_MODULE } from "../../../modules/producer"
import type ProducerModuleService from "../../../modules/producer/service"
import { findIdentityId } from "../../../readers/identity"
import { refuseClosed } from "../../invitation"
import { refuse } from "../../problems"
import { undoWith, writeWith } from "../../write-with"
import { joinedNotices } from "../notices"

/** What the link of the mail says: the invitation, its address and its end, which sending anew moves. */
export type InvitedBy = { invitation_id: string; email: string; expires: number }

const producerModule = (container: MedusaContainer) =>
  container.resolve<ProducerModuleService>(PRODUCER_MODULE)

/**
 * An invitation that can still be accepted by its newest link.
 * @throws a problem at the token that says why it cannot
 */
export async function readOpenMemberInvitation(
  container: MedusaContainer,
  { invitation_id, email, expires }: InvitedBy,
) {
  const [found] = await producerModule(container).listMemberInvitations(
    { id: invitation_id },
    { relations: ["producer"], take: 1 },
  )
  const row = refuseClosed(found, email)
  if (new Date(row.expires_at).getTime() !== expires) return refuse("token", "invitation_ended")
  return row
}

/** @throws a problem at the token when the account with this address works for a producer already */
export async function refuseElsewhere(container: MedusaContainer, email: string): Promise<void> {
  const id = await findIdentityId(container, email)
  if (!id) return
  const { app_metadata } = await container
    .resolve<IAuthModuleService>(Modules.AUTH)
    .retrieveAuthIdentity(id)
  if (app_metadata?.producer_id) refuse("token", "member_elsewhere")
}

type Accepted = InvitedBy & { name: string }

/** Somebody becomes a member; the invitation is used up, and whoever invited them is told. Under the lock. */
export const acceptMemberInvitationStep = createStep(
  "accept-member-invitation",
  async (input: Accepted, { container }) => {
    const { invitation_id, email, name } = input
    const producers = producerModule(container)
    const { producer_id, role, invited_by, producer } = await readOpenMemberInvitation(
      container,
      input,
    )
    const [inviter] = await producers.listMembers({ id: invited_by }, { take: 1 })
    const joined = { invitation_id, producer_id, name, email, business: producer.name, role }
    const notices = joinedNotices(inviter, joined)
    const member_id = await writeWith(container, { notices }, ({ run }) =>
      run(producers, async (service, context) => {
        const member = await service.createMembers({ name, email, role, producer_id }, context)
        await service.updateMemberInvitations(
          { id: invitation_id, status: "accepted", member_id: member.id },
          context,
        )
        return member.id
      }),
    )
    return new StepResponse({ member_id }, { notices, invitation_id, member_id })
  },
  async (undo, { container }) => {
    if (!undo) return
    await undoWith(container, undo, ({ run }) =>
      run(producerModule(container), async (service, context) => {
        const { invitation_id: id, member_id } = undo
        await service.updateMemberInvitations({ id, status: "open", member_id: null }, context)
        await service.deleteMembers(member_id, context)
      }),
    )
  },
)
