import type { MedusaContainer } from "@medusajs/framework/types"
import { CURATION_MODULE } from "../../modules/curation"
import type CurationModuleService from "../../modules/curation/service"
import { refuse } from "../problems"

/** Who has declared a conflict of interest in any case of a producer has no say in how their goods are shown. */
export async function refuseConflict(
  container: MedusaContainer,
  curator_id: string | null,
  producer_id: string,
): Promise<void> {
  if (!curator_id) return
  const [declared] = await container
    .resolve<CurationModuleService>(CURATION_MODULE)
    .listAssessments(
      { curator_id, conflict_of_interest: true, review: { producer_id } },
      { select: ["id"], take: 1 },
    )
  if (declared) refuse("curator", "conflict_declared")
}
