import type { MedusaContainer } from "@medusajs/framework/types"
import { memberMay } from "@serumpun/domain/producer-roles"
import type { MemberInvitationView, PeopleView } from "../contracts/people"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"
import type { ActingProducer } from "./acting-producer"
import { findIdentityId } from "./identity"

const producerModule = (container: MedusaContainer) =>
  container.resolve<ProducerModuleService>(PRODUCER_MODULE)

type Aged = { created_at: Date | string }
const momentOf = (value: Date | string) => new Date(value).getTime()
const byAge = (a: Aged, b: Aged) => momentOf(a.created_at) - momentOf(b.created_at)

/** Who works for a producer; whom they have asked to is an owner's to read. */
export async function readPeople(
  container: MedusaContainer,
  { id, member_id }: Pick<ActingProducer, "id" | "member_id">,
): Promise<PeopleView> {
  const { name, members, invitations } = await producerModule(container).retrieveProducer(id, {
    relations: ["members", "invitations"],
  })
  const role = members.find((one) => one.id === member_id)?.role ?? "helper"
  const open = invitations.filter(
    ({ status, expires_at }) => status === "open" && momentOf(expires_at) > Date.now(),
  )
  return {
    business: name,
    role,
    members: [...members].sort(byAge).map((one) => ({
      ...{ id: one.id, name: one.name, email: one.email, role: one.role },
      since: new Date(one.created_at).toISOString(),
      is_self: one.id === member_id,
    })),
    invitations: memberMay(role, "manage")
      ? open.sort(byAge).map(({ id, email, role, expires_at }) => {
          return { id, email, role, expires_at: new Date(expires_at).toISOString() }
        })
      : [],
  }
}

type InvitationRow = Pick<MemberInvitationView, "email" | "role"> & {
  invited_by: string
  expires_at: Date | string
  producer: { name: string }
}

/** What whoever opens the link of an open invitation reads. */
export async function toMemberInvitationView(
  container: MedusaContainer,
  { email, role, invited_by, expires_at, producer }: InvitationRow,
): Promise<MemberInvitationView> {
  const [[inviter], identity] = await Promise.all([
    producerModule(container).listMembers({ id: invited_by }, { take: 1 }),
    findIdentityId(container, email),
  ])
  return {
    business: producer.name,
    invited_by: inviter?.name ?? producer.name,
    role,
    email,
    expires_at: new Date(expires_at).toISOString(),
    has_account: identity !== null,
  }
}
