import { StatusBadge } from "@medusajs/ui"
import type { CertificateStatus, ProducerStatus, ReviewStatus } from "@serumpun/domain/statuses"
import { useText } from "../lib/use-text"

type Color = "green" | "red" | "blue" | "orange" | "grey"

const reviewColors: Record<ReviewStatus, Color> = {
  draft: "grey",
  submitted: "blue",
  in_review: "blue",
  approved: "green",
  changes_requested: "orange",
  rejected: "red",
  expired: "grey",
  withdrawn: "grey",
  superseded: "grey",
  taken_back: "grey",
}
const producerColors: Record<ProducerStatus, Color> = {
  draft: "grey",
  submitted: "blue",
  changes_requested: "orange",
  verified: "green",
  suspended: "red",
}
const certificateColors: Record<CertificateStatus, Color> = {
  unverified: "grey",
  verified: "green",
  refused: "red",
  revoked: "red",
}

export function ReviewStatusBadge({ status }: { status: ReviewStatus }) {
  const { t } = useText()
  return <StatusBadge color={reviewColors[status]}>{t(`reviewStatus.${status}`)}</StatusBadge>
}

export function ProducerStatusBadge({ status }: { status: ProducerStatus }) {
  const { t } = useText()
  return <StatusBadge color={producerColors[status]}>{t(`producerStatus.${status}`)}</StatusBadge>
}

export function CertificateStatusBadge({ status }: { status: CertificateStatus }) {
  const { t } = useText()
  return (
    <StatusBadge color={certificateColors[status]}>{t(`certificateStatus.${status}`)}</StatusBadge>
  )
}
