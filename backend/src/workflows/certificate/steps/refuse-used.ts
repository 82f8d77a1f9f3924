import type { MedusaContainer } from "@medusajs/framework/types"
import { listReviewRows } from "../../../readers/review"
import { refuse } from "../../problems"

/**
 * What curators judge or have approved rests on the certificates as they were then.
 * @throws ProblemsError when a revision in review or on show names the certificate
 */
export async function refuseUsedCertificate(
  container: MedusaContainer,
  { producer_id, certificate_id }: { producer_id: string; certificate_id: string },
): Promise<void> {
  const reviews = await listReviewRows(container, {
    producer_id,
    status: ["submitted", "in_review", "approved"],
  })
  if (reviews.some(({ snapshot }) => snapshot.certificate_ids.includes(certificate_id)))
    refuse("id", "transition_not_allowed", { reason: "in_use" })
}
