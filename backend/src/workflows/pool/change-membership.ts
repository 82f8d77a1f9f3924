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
import { canTransition, type MembershipStatus } from "@serumpun/domain/statuses"
import { checkNib } from "@serumpun/domain/identifiers"
import { isGroupForm } from "@serumpun/domain/pool/pool-rules"
import type { NewNotice } from "../../mail/notices"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import { CatalogueEvents } from "../catalogue/events"
import { changedByUses, listOpenUses } from "../certificate-use/uses"
import { freeLockStep, holdLockStep } from "../hold-lock"
import { refuse, throwProblems } from "../problems"
import { undoWith, writeWith } from "../write-with"
import { PoolEvents } from "./events"
import {
  groupInvitedNotices,
  groupLeftNotices,
  memberAnsweredNotices,
  readProducerReaders,
} from "./notices"

const producerModule = (container: MedusaContainer) =>
  container.resolve<ProducerModuleService>(PRODUCER_MODULE)

export type InviteMemberInput = { group_id: string; nib: string }
type Written = { id: string; notices: NewNotice[] }

/** @throws problems: this producer is no group; nobody has this NIB; it is the group's own */
async function readInvitable(container: MedusaContainer, { group_id, nib }: InviteMemberInput) {
  throwProblems(checkNib("nib", nib))
  const producers = producerModule(container)
  const group = await producers.retrieveProducer(group_id, { select: ["id", "name", "legal_form"] })
  if (!isGroupForm(group.legal_form)) refuse("nib", "not_a_group")
  const [producer] = await producers.listProducers({ nib, status: "verified" }, { take: 1 })
  if (!producer || producer.id === group_id) return refuse("nib", "producer_not_found")
  return { group, producer }
}

const inviteMemberStep = createStep(
  "invite-group-member",
  async (input: InviteMemberInput, { container }) => {
    const producers = producerModule(container)
    const { group, producer } = await readInvitable(container, input)
    const pair = { group_id: group.id, producer_id: producer.id }
    const [known] = await producers.listGroupMembers(pair, { take: 1 })
    if (known && known.status !== "ended") return new StepResponse({ id: known.id }, null)
    const at = new Date()
    const written = await writeWith(
      container,
      (one: Written) => one,
      async ({ run }) => {
        const id = await run(producers, async (service, context) => {
          if (!known) return (await service.createGroupMembers(pair, context)).id
          await service.updateGroupMembers({ id: known.id, status: "invited" }, context)
          return known.id
        })
        return {
          id,
          notices: groupInvitedNotices(producer, { membership_id: id, group: group.name, at }),
        }
      },
    )
    return new StepResponse({ id: written.id }, { ...written, was_known: Boolean(known) })
  },
  async (undo, { container }) => {
    if (!undo) return
    await undoWith(container, undo, ({ run }) =>
      run(producerModule(container), async (service, context) => {
        if (undo.was_known)
          await service.updateGroupMembers({ id: undo.id, status: "ended" }, context)
        else await service.deleteGroupMembers(undo.id, context)
      }),
    )
  },
)

/** A group asks a producer to join; they are a member when they have said yes themselves. */
export const inviteMemberWorkflow = createWorkflow(
  "invite-group-member",
  function (input: WorkflowData<InviteMemberInput>) {
    const key = transform({ input }, ({ input }) => `group:${input.group_id}`)
    const lock = holdLockStep({ key })
    const invited = inviteMemberStep(input)
    freeLockStep(lock)
    emitEventStep({ eventName: PoolEvents.CHANGED, data: {} })
    return new WorkflowResponse(invited)
  },
)

type Membership = { id: string; group_id: string; producer_id: string; status: string }

/** The other side hears of it. */
async function answeredNotices(
  container: MedusaContainer,
  { id, group_id, producer_id, status }: Membership,
  { by, answer, at }: { by: "member" | "group"; answer: "joined" | "ended"; at: Date },
): Promise<NewNotice[]> {
  const readers = await readProducerReaders(container, [group_id, producer_id])
  const [group, member] = [readers.get(group_id), readers.get(producer_id)]
  const change = { membership_id: id, at }
  if (by === "group") return groupLeftNotices(member, { ...change, group: group?.name ?? "" })
  const left = status === "invited" ? ("declined" as const) : ("left" as const)
  return memberAnsweredNotices(group, {
    ...change,
    ...{ member: member?.name ?? "", answer: answer === "joined" ? "joined" : left },
  })
}

export type AnswerMembershipInput = { id: string; producer_id: string; answer: "joined" | "ended" }

const answerMembershipStep = createStep(
  "answer-membership",
  async ({ id, producer_id, answer }: AnswerMembershipInput, { container }) => {
    const producers = producerModule(container)
    const [row] = await producers.listGroupMembers({ id }, { take: 1 })
    const isMember = row?.producer_id === producer_id
    const isGroup = row?.group_id === producer_id
    if (!row || row.status === "ended" || !(isMember || (isGroup && answer === "ended")))
      throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such membership")
    const from = row.status as MembershipStatus
    // Said before, as after a second tap.
    if (!canTransition("membership", from, answer)) return new StepResponse({ id }, null)
    const at = new Date()
    const notices = await answeredNotices(container, row, {
      by: isMember ? "member" : "group",
      answer,
      at,
    })
    // What the group has let them use ends with the membership, and its marks with it.
    const uses = answer === "ended" ? await listOpenUses(container, row) : []
    const consequences = { notices, ...changedByUses(uses) }
    await writeWith(container, consequences, ({ run }) =>
      run(producers, async (service, context) => {
        await service.updateGroupMembers({ id, status: answer, answered_at: at }, context)
        await service.updateCertificateUses(
          uses.map((use) => ({ id: use.id, status: "ended" as const, answered_at: at })),
          context,
        )
      }),
    )
    const { status, answered_at } = row
    return new StepResponse({ id }, { before: { id, status, answered_at }, uses, ...consequences })
  },
  async (undo, { container }) => {
    if (!undo) return
    await undoWith(container, undo, ({ run }) =>
      run(producerModule(container), async (service, context) => {
        await service.updateGroupMembers(undo.before, context)
        await service.updateCertificateUses(undo.uses, context)
      }),
    )
  },
)

/** A producer joins by their own word; either side ends it. Quotes that were sent stay as they are. */
export const answerMembershipWorkflow = createWorkflow(
  "answer-membership",
  function (input: WorkflowData<AnswerMembershipInput>) {
    const lock = holdLockStep({
      key: transform({ input }, ({ input }) => `membership:${input.id}`),
    })
    const answered = answerMembershipStep(input)
    freeLockStep(lock)
    emitEventStep({ eventName: PoolEvents.CHANGED, data: {} })
    emitEventStep({ eventName: CatalogueEvents.CHANGED, data: {} }).config({ name: "tell-public" })
    return new WorkflowResponse(answered)
  },
)
