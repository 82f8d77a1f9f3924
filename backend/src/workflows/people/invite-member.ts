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
import type { InviteMember } from "../../contracts/people"
import type { NewNotice } from "../../mail/notices"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { freeLockStep } from "../hold-lock"
import { lacksPlace } from "../invitation"
import { refuse } from "../problems"
import { wholeRows } from "../whole-rows"
import { undoWith, writeWith } from "../write-with"
import { PeopleEvents } from "./events"
import { holdPeopleLock } from "./hold-people-lock"
import { invitedNotices } from "./notices"
import { refuseNoOwner } from "./read-members"

/** `member_id`: the owner who invites. */
export type InviteMemberInput = {
  producer_id: string
  member_id: string
  invitation: InviteMember
}

type Written = { id: string; notices: NewNotice[] }

const DAY_MS = 86_400_000
const producerModule = (container: MedusaContainer) =>
  container.resolve<ProducerModuleService>(PRODUCER_MODULE)

/** @throws RoleError for whoever is no owner, and a problem at the address when its owner is there already, or there is no room */
async function readToInvite(
  container: MedusaContainer,
  { producer_id, member_id, invitation }: InviteMemberInput,
) {
  const producer = await producerModule(container).retrieveProducer(producer_id, {
    relations: ["members", "invitations"],
  })
  const { members, invitations } = producer
  refuseNoOwner(members, member_id)
  if (members.some(({ email }) => email === invitation.email)) refuse("email", "already_colleague")
  const open = invitations.filter(({ status }) => status === "open")
  const known = open.find(({ email }) => email === invitation.email)
  if (lacksPlace(members.length, open, invitation.email))
    refuse("email", "too_many", { max: COLLEAGUES_MAX })
  return { producer, known }
}

const writeMemberInvitationStep = createStep(
  "write-member-invitation",
  async (input: InviteMemberInput, { container }) => {
    const { producer_id, member_id, invitation } = input
    const { producer, known } = await readToInvite(container, input)
    const expires_at = new Date(Date.now() + INVITATION_DAYS * DAY_MS)
    const row = { ...invitation, expires_at, invited_by: member_id, producer_id }
    const inviter = producer.members.find(({ id }) => id === member_id)
    const written = await writeWith(
      container,
      ({ notices }: Written) => ({ notices }),
      async ({ run }) => {
        const id = await run(producerModule(container), async (service, context) => {
          if (!known) return (await service.createMemberInvitations(row, context)).id
          await service.updateMemberInvitations({ id: known.id, ...row }, context)
          return known.id
        })
        const told = { business: producer.name, invited_by: inviter?.name ?? producer.name }
        const notices = invitedNotices({ invitation: { id, ...invitation, expires_at }, ...told })
        return { id, notices }
      },
    )
    const before = known ? wholeRows([known], ["producer"]) : []
    return new StepResponse({ id: written.id }, { ...written, before })
  },
  async (undo, { container }) => {
    if (!undo) return
    await undoWith(container, undo, ({ run }) =>
      run(producerModule(container), async (service, context) => {
        if (undo.before.length > 0) await service.updateMemberInvitations(undo.before, context)
        else await service.deleteMemberInvitations(undo.id, context)
      }),
    )
  },
)

/** An owner asks somebody by mail to work for the business; asked again, the mail goes out anew. */
export const inviteMemberWorkflow = createWorkflow(
  "invite-member-of-producer",
  function (input: WorkflowData<InviteMemberInput>) {
    const lock = holdPeopleLock(input.producer_id)
    const written = writeMemberInvitationStep(input)
    freeLockStep(lock)
    emitEventStep({ eventName: PeopleEvents.CHANGED, data: {} })
    return new WorkflowResponse(written)
  },
)

const withdrawMemberInvitationStep = createStep(
  "withdraw-member-invitation",
  async ({ producer_id, id }: { producer_id: string; id: string }, { container }) => {
    const producers = producerModule(container)
    const [row] = await producers.listMemberInvitations({ id, producer_id }, { take: 1 })
    if (!row) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such invitation")
    if (row.status === "accepted") refuse("status", "invitation_used")
    await producers.updateMemberInvitations({ id, status: "withdrawn" })
    return new StepResponse({ id }, { id, status: row.status })
  },
  async (before, { container }) => {
    if (before) await producerModule(container).updateMemberInvitations(before)
  },
)

/** The link of the mail leads nowhere any more. */
export const withdrawMemberInvitationWorkflow = createWorkflow(
  "withdraw-member-invitation",
  function (input: WorkflowData<{ producer_id: string; id: string }>) {
    const lock = holdPeopleLock(input.producer_id)
    const withdrawn = withdrawMemberInvitationStep(input)
    freeLockStep(lock)
    return new WorkflowResponse(withdrawn)
  },
)
