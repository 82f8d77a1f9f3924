import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import { Link } from "react-router-dom"
import type { ReviewDetail } from "../../../contracts/curation"
import { useText } from "../../lib/use-text"
import { ReviewStatusBadge } from "../status-badges"

export function ReviewHeader({ review }: { review: ReviewDetail }) {
  const { t, day, province } = useText()
  const parts = [
    review.producer_name,
    province(review.province),
    t("review.revision", { revision: review.revision }),
    t("review.submitted", { day: day(review.submitted_at) }),
  ]
  const typists = [...new Set(review.typed_by.map(({ name }) => name))]
  const people = [
    ...(typists.length > 0 ? [t("review.typedBy", { names: typists.join(", ") })] : []),
    ...(review.submitted_by ? [t("review.sentBy", { name: review.submitted_by })] : []),
  ]
  return (
    <Container className="flex flex-wrap items-start justify-between gap-3">
      <div>
        <Link to="/curation" className="txt-small text-ui-fg-subtle underline">
          {t("common.back")}
        </Link>
        <Heading level="h1">{review.title}</Heading>
        <Paragraph size="small" className="text-ui-fg-subtle">
          {parts.join(" · ")}
        </Paragraph>
        {people.length > 0 && (
          <Paragraph size="small" className="text-ui-fg-subtle">
            {people.join(" · ")}
          </Paragraph>
        )}
        <Paragraph size="small" className="text-ui-fg-subtle">
          {review.rubric.group && review.rubric.number
            ? t("rubrics.judgedBy", {
                group: t(`rubrics.group.${review.rubric.group}`),
                edition: review.rubric.number,
              })
            : t("rubrics.judgedBefore")}
        </Paragraph>
        {review.is_partial && <Paragraph size="small">{t("rubrics.partial")}</Paragraph>}
        {review.is_renewal && <Paragraph size="small">{t("review.renewal")}</Paragraph>}
        {review.appeal_reason && (
          <Paragraph size="small" className="max-w-prose whitespace-pre-line">
            <strong>{t("review.appeal")}:</strong> {review.appeal_reason}
          </Paragraph>
        )}
      </div>
      <ReviewStatusBadge status={review.status} />
    </Container>
  )
}
