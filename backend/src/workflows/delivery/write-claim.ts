import type { MedusaContainer } from "@medusajs/framework/types"
import type { ClaimMove, Remedy } from "@serumpun/domain/delivery/claims"
import type { ClaimStatus } from "@serumpun/domain/statuses"
import type { OpenClaim } from "../../contracts/claim"
import { DELIVERY_MODULE } from "../../modules/delivery"
import type DeliveryModuleService from "../../modules/delivery/service"
import type { Transaction } from "../one-transaction"
import { type StoredPhoto, writePhotos } from "./photos"

export type ClaimEntry = {
  kind: ClaimMove["kind"]
  actor: "buyer" | "producer" | "operator"
  actor_name: string
  text: string | null
  remedy: Remedy | null
}

/** A new claim, or what is done to one; `proposal` stands in for what was proposed before. */
export type ClaimChange =
  | { opened: OpenClaim; photos: StoredPhoto[] }
  | { id: string; status: ClaimStatus; proposal: Remedy | null; entry: ClaimEntry }

/** Writes a claim's change in the transaction that counts it on its order. */
export function writeClaim(
  container: MedusaContainer,
  { run }: Transaction,
  { order_id, claim }: { order_id: string; claim: ClaimChange },
) {
  return run(
    container.resolve<DeliveryModuleService>(DELIVERY_MODULE),
    async (service, context) => {
      if ("opened" in claim) {
        const { lines, remedy, amount, ...opened } = claim.opened
        const asked = { asked_remedy: remedy, asked_amount: amount }
        // Lines are a column of JSON, which the service types as an object.
        const row = { ...opened, ...asked, order_id, lines: lines as never }
        const created = await service.createClaims(row, context)
        const owner = { order_id, owner_id: created.id }
        return writePhotos(service, owner, { photos: claim.photos, context })
      }
      const { id, status, proposal, entry } = claim
      await service.updateClaims(
        {
          id,
          status,
          remedy: proposal?.remedy ?? null,
          amount: proposal?.amount ?? null,
          settled_at: status === "settled" ? new Date() : null,
        },
        context,
      )
      const { remedy, ...made } = entry
      await service.createClaimEntries(
        {
          ...made,
          ...{ claim_id: id, order_id },
          remedy: remedy?.remedy ?? null,
          amount: remedy?.amount ?? null,
        },
        context,
      )
    },
  )
}
