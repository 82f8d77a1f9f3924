import type { MedusaContainer } from "@medusajs/framework/types"
import type { MemberRole } from "@serumpun/domain/producer-roles"
import type { Typist, TypedFields } from "../contracts/producer"
import type { TypedBy } from "../merging/typed-by"
import { PRODUCER_MODULE } from "../modules/producer"
import type ProducerModuleService from "../modules/producer/service"

/** Names of members by id; also of those who were removed, since what they typed keeps their name. */
export async function readMemberNames(
  container: MedusaContainer,
  ids: (string | null | undefined)[],
): Promise<Map<string, Typist>> {
  const asked = [...new Set(ids.filter((id) => typeof id === "string"))]
  if (asked.length === 0) return new Map()
  const rows = await container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listMembers(
      { id: asked },
      { select: ["id", "name", "role"], take: asked.length, withDeleted: true },
    )
  return new Map(rows.map(({ id, name, role }) => [id, { name, role: role as MemberRole }]))
}

/** What a revision's people typed and who sent it, as its producer and curators read it. */
export async function readTypedFields(
  container: MedusaContainer,
  review: { typed_by: TypedBy | null; submitted_by: string | null },
): Promise<{ typed_by: TypedFields[]; submitted_by: string | null }> {
  const typed = Object.entries(review.typed_by ?? {})
  const ids = [...new Set(typed.map(([, id]) => id))]
  const people = await readMemberNames(container, [...ids, review.submitted_by])
  return {
    typed_by: ids.flatMap((id) => {
      const person = people.get(id)
      const fields = typed.filter(([, by]) => by === id).map(([path]) => path)
      return person ? [{ ...person, fields }] : []
    }),
    submitted_by: people.get(review.submitted_by ?? "")?.name ?? null,
  }
}
