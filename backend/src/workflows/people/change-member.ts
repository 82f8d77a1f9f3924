import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { MemberRole } from "@serumpun/domain/producer-roles"
import { freeLockStep } from "../hold-lock"
import { refuseOwnerless } from "../invitation"
import { undoWith, writeWith } from "../write-with"
import { PeopleEvents } from "./events"
import { holdPeopleLock } from "./hold-people-lock"
import { roleNotices } from "./notices"
import {
  type OfMember,
  openInvitationsOf,
  producerModule,
  readMembers,
  refuseNoOwner,
  setInvitations,
} from "./read-members"

export type ChangeMemberInput = OfMember & {
  role: MemberRole
  /** The member who asks becomes staff in the same moment. */
  hands_over: boolean
}

const updateMembersStep = createStep(
  "update-members",
  async (input: ChangeMemberInput, { container }) => {
    const { role, by, hands_over } = input
    const { business, members, invitations, found } = await readMembers(container, input)
    refuseNoOwner(members, by)
    const isOther = found.id !== by
    if (!hands_over || !isOther) refuseOwnerless(members, found, role)
    const changes = [
      { id: found.id, role },
      ...(hands_over && isOther ? [{ id: by, role: "staff" as const }] : []),
    ]
    const before = members
      .filter(({ id }) => changes.some((change) => change.id === id))
      .map(({ id, role }) => ({ id, role }))
    const owners = changes.filter(({ role }) => role === "owner").map(({ id }) => id)
    const losing = before.filter(({ id, role }) => role === "owner" && !owners.includes(id))
    const withdrawn = openInvitationsOf(
      invitations,
      losing.map(({ id }) => id),
    )
    const told = { business, role, at: new Date() }
    const notices = isOther && found.role !== role ? roleNotices(found, told) : []
    await writeWith(container, { notices }, ({ run }) =>
      run(producerModule(container), async (service, context) => {
        await service.updateMembers(changes, context)
        await setInvitations(service, { ids: withdrawn, status: "withdrawn" }, context)
      }),
    )
    return new StepResponse({ id: found.id }, { notices, before, withdrawn })
  },
  async (undo, { container }) => {
    if (!undo) return
    await undoWith(container, undo, ({ run }) =>
      run(producerModule(container), async (service, context) => {
        await service.updateMembers(undo.before, context)
        await setInvitations(service, { ids: undo.withdrawn, status: "open" }, context)
      }),
    )
  },
)

/**
 * An owner gives somebody another role, or hands the business over to them. An owner always stays; the
 * open invitations of whoever is none any more are withdrawn.
 */
export const changeMemberWorkflow = createWorkflow(
  "change-member",
  function (input: WorkflowData<ChangeMemberInput>) {
    const lock = holdPeopleLock(input.producer_id)
    const changed = updateMembersStep(input)
    freeLockStep(lock)
    emitEventStep({ eventName: PeopleEvents.CHANGED, data: {} })
    return new WorkflowResponse(changed)
  },
)
