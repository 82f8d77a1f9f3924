import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import { NOTICE_MODULE } from "../../modules/notice"
import type NoticeModuleService from "../../modules/notice/service"
import { freeLockStep } from "../hold-lock"
import { refuseOwnerless } from "../invitation"
import { endSessionsStep } from "../session/end-sessions"
import { undoWith, writeWith } from "../write-with"
import { PeopleEvents } from "./events"
import { holdPeopleLock } from "./hold-people-lock"
import { removedNotices } from "./notices"
import {
  type OfMember,
  openInvitationsOf,
  producerModule,
  readMembers,
  refuseNoOwner,
  setInvitations,
} from "./read-members"
import { bindIdentityStep } from "./steps/bind-identity"

type People = Awaited<ReturnType<typeof readMembers>>

/** Where the business's mails go from now on: to an owner who stays, when they went to whoever goes. */
function nextContact({ contact_email, members, found }: People): string {
  if (contact_email !== found.email) return contact_email
  const heir = members.find(({ id, role }) => role === "owner" && id !== found.id)
  return heir?.email ?? contact_email
}

const removeMembersStep = createStep(
  "remove-members",
  async (input: OfMember, { container }) => {
    const { producer_id, by } = input
    const people = await readMembers(container, input)
    const { business, contact_email, members, invitations, found } = people
    if (found.id !== by) refuseNoOwner(members, by)
    refuseOwnerless(members, found, null)
    const { id, email } = found
    const withdrawn = openInvitationsOf(invitations, [id])
    const contact = { id: producer_id, contact_email: nextContact(people) }
    const notices = id === by ? [] : removedNotices(found, business, new Date())
    await writeWith(container, { notices }, async ({ run }) => {
      await run(producerModule(container), async (service, context) => {
        await service.softDeleteMembers([id], {}, context)
        await setInvitations(service, { ids: withdrawn, status: "withdrawn" }, context)
        if (contact.contact_email !== contact_email) await service.updateProducers(contact, context)
      })
      await run(container.resolve<NoticeModuleService>(NOTICE_MODULE), (service, context) =>
        service.forgetBrowsers({ producer_id, member_id: id }, context),
      )
    })
    const before = { id: producer_id, contact_email }
    return new StepResponse({ id, email }, { id, notices, withdrawn, before })
  },
  // Browsers are not remembered: a member who stays after all switches notices on again.
  async (undo, { container }) => {
    if (!undo) return
    await undoWith(container, undo, ({ run }) =>
      run(producerModule(container), async (service, context) => {
        await service.restoreMembers([undo.id], {}, context)
        await setInvitations(service, { ids: undo.withdrawn, status: "open" }, context)
        await service.updateProducers(undo.before, context)
      }),
    )
  },
)

/**
 * An owner removes somebody, or somebody leaves: every session of theirs ends at once, their account works
 * for nobody, no notice or mail of the business reaches them, and nobody enters by an invitation of theirs.
 * What they typed keeps their name. An owner always stays.
 */
export const removeMemberWorkflow = createWorkflow(
  "remove-member",
  function (input: WorkflowData<OfMember>) {
    const lock = holdPeopleLock(input.producer_id)
    const removed = removeMembersStep(input)
    bindIdentityStep(
      transform({ removed }, ({ removed }) => ({ email: removed.email, member_id: null })),
    )
    endSessionsStep(transform({ removed }, ({ removed }) => ({ actor_id: removed.id })))
    freeLockStep(lock)
    emitEventStep({ eventName: PeopleEvents.CHANGED, data: {} })
    return new WorkflowResponse(removed)
  },
)
