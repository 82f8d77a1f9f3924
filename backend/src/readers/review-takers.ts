import type { MedusaContainer } from "@medusajs/framework/types"
import { CURATION_MODULE } from "../modules/curation"
import type CurationModuleService from "../modules/curation/service"
import type { ReviewRow } from "./review"

type Taker = { id: string; name: string }

/** Who has taken cases on, by their ids; who is in office no more has taken nothing. */
export async function nameTakers(
  container: MedusaContainer,
  reviews: Pick<ReviewRow, "assigned_to">[],
): Promise<Map<string, Taker>> {
  const ids = [...new Set(reviews.flatMap(({ assigned_to }) => assigned_to ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await container
    .resolve<CurationModuleService>(CURATION_MODULE)
    .listCurators({ id: ids }, { select: ["id", "name"], take: ids.length })
  return new Map(rows.map(({ id, name }) => [id, { id, name }]))
}
