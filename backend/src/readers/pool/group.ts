import type { MedusaContainer } from "@medusajs/framework/types"
import type { MembershipStatus } from "@serumpun/domain/statuses"
import { GROUP_MEMBERS_MAX, isGroupForm } from "@serumpun/domain/pool/pool-rules"
import type { GroupView, MembershipView } from "../../contracts/pool"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"

const producerModule = (container: MedusaContainer) =>
  container.resolve<ProducerModuleService>(PRODUCER_MODULE)

/** Members of a producer's group, and the groups that the producer is in or asked into. */
export async function readGroup(
  container: MedusaContainer,
  producer_id: string,
): Promise<GroupView> {
  const producers = producerModule(container)
  const all = { take: GROUP_MEMBERS_MAX, order: { id: "ASC" as const } }
  const [own, members, groups] = await Promise.all([
    producers.retrieveProducer(producer_id, { select: ["id", "legal_form"] }),
    producers.listGroupMembers({ group_id: producer_id }, all),
    producers.listGroupMembers({ producer_id }, all),
  ])
  const ids = [...members.map((row) => row.producer_id), ...groups.map(({ group_id }) => group_id)]
  const found = await producers.listProducers(
    { id: ids },
    { select: ["id", "name"], take: ids.length },
  )
  const nameOf = (id: string) => found.find((one) => one.id === id)?.name ?? ""
  const toView = (row: (typeof members)[number], other: string): MembershipView[] => {
    const status = row.status as MembershipStatus
    return status === "ended" ? [] : [{ id: row.id, name: nameOf(other), status }]
  }
  return {
    is_group: isGroupForm(own.legal_form),
    members: members.flatMap((row) => toView(row, row.producer_id)),
    groups: groups.flatMap((row) => toView(row, row.group_id)),
  }
}

/** Producers that this one may answer for: itself and who has joined. */
export async function readPoolProducers(
  container: MedusaContainer,
  group_id: string,
): Promise<string[]> {
  const joined = await producerModule(container).listGroupMembers(
    { group_id, status: "joined" },
    { take: GROUP_MEMBERS_MAX },
  )
  return [group_id, ...joined.map(({ producer_id }) => producer_id)]
}
