import type { MedusaContainer } from "@medusajs/framework/types"
import { underReview } from "@serumpun/domain/statuses"
import { PRODUCER_MODULE } from "../../../modules/producer"
import type ProducerModuleService from "../../../modules/producer/service"
import { listReviewRows } from "../../../readers/review"
import { refuse } from "../../problems"

/**
 * What curators judge or have approved rests on the certificates as they were then, and a group's on
 * those that its members use.
 * @throws ProblemsError when a revision in review or on show names the certificate, or one of its series
 *   that it carries on
 */
export async function refuseUsedCertificate(
  container: MedusaContainer,
  { producer_id, certificate_id }: { producer_id: string; certificate_id: string },
): Promise<void> {
  const producers = container.resolve<ProducerModuleService>(PRODUCER_MODULE)
  const { series_id: first, status } = await producers.retrieveCertificate(certificate_id)
  const series_id = first ?? certificate_id
  const [uses, series] = await Promise.all([
    producers.listCertificateUses({ series_id, status: ["asked", "confirmed"] }),
    producers.listCertificates({ $or: [{ id: series_id }, { series_id }] }, { select: ["id"] }),
  ])
  const reviews = await listReviewRows(container, {
    producer_id: [producer_id, ...uses.map((use) => use.producer_id)],
    status: [...underReview, "approved"],
  })
  // What nobody has verified carries nothing on.
  const ids = status === "verified" ? series.map(({ id }) => id) : [certificate_id]
  if (reviews.some(({ snapshot }) => ids.some((id) => snapshot.certificate_ids.includes(id))))
    refuse("id", "transition_not_allowed", { reason: "in_use" })
}
