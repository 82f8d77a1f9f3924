import type { MedusaContainer } from "@medusajs/framework/types"
import { PRODUCER_MODULE } from "../../modules/producer"
import type ProducerModuleService from "../../modules/producer/service"
import type { Consequences } from "../write-with"

export type UseRow = Awaited<ReturnType<ProducerModuleService["retrieveCertificateUse"]>>

/** What a member uses of their group's certificates, or has asked to. */
export function listOpenUses(
  container: MedusaContainer,
  { group_id, producer_id }: { group_id: string; producer_id: string },
): Promise<UseRow[]> {
  return container
    .resolve<ProducerModuleService>(PRODUCER_MODULE)
    .listCertificateUses({ group_id, producer_id, status: ["asked", "confirmed"] })
}

/** Marks that come or go with uses stand in filters too, not only on pages. */
export function changedByUses(uses: Pick<UseRow, "series_id">[]): Pick<Consequences, "changed"> {
  if (uses.length === 0) return {}
  return {
    changed: uses.map(({ series_id }) => ({ subject: "certificate", subject_id: series_id })),
  }
}
