import type { ReviewDetail } from "../../../contracts/curation"
import { useText } from "../../lib/use-text"
import { Section } from "../section"
import { ProducerStatusBadge } from "../status-badges"

export function ProducerSummary({ review }: { review: ReviewDetail }) {
  const { producer, producer_record: record } = review
  const { t, number, province } = useText()
  const rows = [
    [t("producers.legalForm"), t(`legalForm.${producer.legal_form}`)],
    [t("producers.nib"), producer.nib],
    [t("producers.region"), `${producer.regency}, ${province(producer.province)}`],
    [t("producers.contact"), `${producer.contact_name}, ${producer.contact_phone}`],
    [t("producers.record.listings_public"), number(record.listings_public)],
    [t("producers.record.revisions_returned"), number(record.revisions_returned)],
    [t("producers.record.revisions_rejected"), number(record.revisions_rejected)],
    [t("producers.record.orders"), number(record.orders)],
    [t("producers.record.claims"), number(record.claims)],
  ]
  return (
    <Section
      title={t("review.sections.producer")}
      aside={<ProducerStatusBadge status={producer.status} />}
    >
      <strong className="txt-small-plus">{producer.name}</strong>
      <dl className="txt-small grid grid-cols-[8rem_1fr] gap-x-3 gap-y-1">
        {rows.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ui-fg-subtle">{label}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
