import { Badge, Text as Paragraph } from "@medusajs/ui"
import type { CurationProducer } from "../../../readers/curation-producers"
import { useText } from "../../lib/use-text"
import { Section } from "../section"
import { CertificateStatusBadge, ProducerStatusBadge } from "../status-badges"
import { ProducerDecision } from "./producer-decision"

/** Who the producer says they are, beside what an institution can look up. */
export function ProducerCard({ producer }: { producer: CurationProducer }) {
  const { t, day, language } = useText()
  const locale = language.startsWith("id") ? "id" : "en"
  return (
    <Section
      title={producer.name}
      aside={
        <div className="flex gap-2">
          {producer.is_demo && <Badge size="2xsmall">{t("producers.demo")}</Badge>}
          <ProducerStatusBadge status={producer.status} />
        </div>
      }
    >
      <Facts producer={producer} />
      {producer.story[locale] && (
        <details>
          <summary className="txt-small-plus cursor-pointer">{t("producers.story")}</summary>
          <p className="txt-small mt-1 max-w-prose whitespace-pre-line">{producer.story[locale]}</p>
        </details>
      )}
      {producer.certificates.length > 0 && (
        <ul aria-label={t("producers.certificates")} className="txt-small flex flex-col gap-1">
          {producer.certificates.map((certificate) => (
            <li key={certificate.id} className="flex flex-wrap items-center gap-2">
              {t(`certificate.${certificate.scheme}`)}, {certificate.number},{" "}
              {t("certificates.validityValue", {
                from: day(certificate.valid_from),
                until: day(certificate.valid_until),
              })}
              <CertificateStatusBadge status={certificate.status} />
            </li>
          ))}
        </ul>
      )}
      <Evidence producer={producer} />
      {producer.changes_note && (
        <Paragraph size="small">
          {t("producers.earlierNote")}: {producer.changes_note}
        </Paragraph>
      )}
      <ProducerDecision producer={producer} />
    </Section>
  )
}

function Facts({ producer }: { producer: CurationProducer }) {
  const { t, day, number, province } = useText()
  const { people_count, founded_year, women_percent } = producer
  const people = [
    people_count !== null && number(people_count),
    founded_year !== null && t("producers.founded", { year: founded_year }),
    women_percent !== null && t("producers.women", { percent: number(women_percent) }),
  ]
  const rows = [
    [t("producers.nib"), producer.nib],
    [t("producers.npwp"), producer.npwp ?? t("common.none")],
    [t("producers.legalForm"), t(`legalForm.${producer.legal_form}`)],
    [
      t("producers.region"),
      [producer.village, producer.district, producer.regency, province(producer.province)]
        .filter(Boolean)
        .join(", "),
    ],
    [
      t("producers.contact"),
      [producer.contact_name, producer.contact_phone, producer.contact_email].join(", "),
    ],
    [t("producers.people"), people.filter(Boolean).join(", ") || t("common.none")],
    [t("producers.registered"), day(producer.created_at)],
  ]
  return (
    <dl className="txt-small grid gap-x-8 gap-y-1 md:grid-cols-2">
      {rows.map(([label, value]) => (
        <div key={label} className="grid grid-cols-[7rem_1fr] gap-3">
          <dt className="text-ui-fg-subtle">{label}</dt>
          <dd className="min-w-0 break-words tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What the producer shows of who they are, beside what they say; without it nobody is verified. */
function Evidence({ producer: { evidence, status } }: { producer: CurationProducer }) {
  const { t, moment } = useText()
  if (evidence.length === 0 && status !== "submitted") return null
  return (
    <div className="txt-small flex flex-col gap-1">
      <strong>{t("producers.evidence")}</strong>
      {evidence.length === 0 && <p>{t("producers.noEvidence")}</p>}
      <ul className="flex flex-col gap-1">
        {evidence.map(({ id, kind, file_name, added_at }) => (
          <li key={id}>
            {t(`producers.evidenceKind.${kind}`)}:{" "}
            <a
              className="underline"
              href={`/admin/curation/evidence/${id}/file`}
              download={file_name}
            >
              {file_name}
            </a>{" "}
            <span className="text-ui-fg-subtle">{moment(added_at)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
