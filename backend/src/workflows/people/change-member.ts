import type { MedusaContainer } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk"
import type { MemberRole } from "@serumpun/domain/producer-roles"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { freeLockStep } from "../hold-lock"
import { refuseOwnerless } from "../invitation"
import { endSessionsStep } from "../session/end-sessions"
import { undoWith, writeWith } from "../write-with"
import { PeopleEvents } from "./events"
import { holdPeopleLock } from "./hold-people-lock"
import { removedNotices, roleNotices } from "./notices"
import { bindIdentityStep } from "./steps/bind-identity"

/** `by`: the member who asks for it. */
type OfMember = { producer_id: string; member_id: string; by: string }

const producerModule = (container: MedusaContainer) =>
  container.resolve<ProducerModuleService>(PRODUCER_MODULE)

/** @throws NOT_FOUND for another producer's people */
async function readPeople(container: MedusaContainer, { producer_id, member_id }: OfMember) {
  const { name, members } = await producerModule(container).retrieveProducer(producer_id, {
    relations: ["members"],
  })
  const found = members.find(({ id }) => id === member_id)
  if (!found) throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such member")
  return { business: name, members, found }
}

export type ChangeMemberInput = OfMember & {
  role: MemberRole
  /** The member who asks becomes staff in the same moment. */
  hands_over: boolean
}

const updateMembersStep = createStep(
  "update-members",
  async (input: ChangeMemberInput, { container }) => {
    const { role, by, hands_over } = input
    const { business, members, found } = await readPeople(container, input)
    const isOther = found.id !== by
    if (!hands_over || !isOther) refuseOwnerless(members, found, role)
    const changes = [
      { id: found.id, role },
      ...(hands_over && isOther ? [{ id: by, role: "staff" as const }] : []),
    ]
    const before = members
      .filter(({ id }) => changes.some((change) => change.id === id))
      .map(({ id, role }) => ({ id, role }))
    const told = { business, role, at: new Date() }
    const notices = isOther && found.role !== role ? roleNotices(found, told) : []
    await writeWith(container, { notices }, ({ run }) =>
      run(producerModule(container), (service, context) => service.updateMembers(changes, context)),
    )
    return new StepResponse({ id: found.id }, { notices, before })
  },
  async (undo, { container }) => {
    if (!undo) return
    await undoWith(container, undo, ({ run }) =>
      run(producerModule(container), (service, context) =>
        service.updateMembers(undo.before, context),
      ),
    )
  },
)

/** An owner gives somebody another role, or hands the business over to them. An owner always stays. */
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

const removeMembersStep = createStep(
  "remove-members",
  async (input: OfMember, { container }) => {
    const { business, members, found } = await readPeople(container, input)
    refuseOwnerless(members, found, null)
    const { id, email } = found
    const notices = id === input.by ? [] : removedNotices(found, business, new Date())
    await writeWith(container, { notices }, ({ run }) =>
      run(producerModule(container), (service, context) =>
        service.softDeleteMembers([id], {}, context),
      ),
    )
    return new StepResponse({ id, email }, { id, notices })
  },
  async (undo, { container }) => {
    if (!undo) return
    await undoWith(container, undo, ({ run }) =>
      run(producerModule(container), (service, context) =>
        service.restoreMembers([undo.id], {}, context),
      ),
    )
  },
)

/**
 * An owner removes somebody, or somebody leaves: every session of theirs ends at once, and their account
 * works for nobody. What they typed keeps their name. An owner always stays.
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
