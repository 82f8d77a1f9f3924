import { Badge, Text as Paragraph } from "@medusajs/ui"
import type { CurationProducer } from "../../../readers/curation-producers"
import { useText } from "../../lib/use-text"
import { Section } from "../section"
import { CertificateStatusBadge, ProducerStatusBadge } from "../status-badges"
import { ProducerDecision } from "./producer-decision"
import { Evidence, Facts } from "./producer-facts"

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
      <Notes producer={producer} />
      {producer.changes_note && producer.notes.length === 0 && (
        <Paragraph size="small">
          {t("producers.earlierNote")}: {producer.changes_note}
        </Paragraph>
      )}
      <ProducerDecision producer={producer} />
    </Section>
  )
}

/** What was asked for last, with what the producer says to each. */
function Notes({ producer: { notes } }: { producer: CurationProducer }) {
  const { t } = useText()
  if (notes.length === 0) return null
  return (
    <div className="txt-small flex flex-col gap-1">
      <strong>{t("producers.earlierNote")}</strong>
      <ol className="flex list-decimal flex-col gap-1 ps-5">
        {notes.map(({ id, text, answer, is_done }) => (
          <li key={id}>
            {text}{" "}
            <span className="text-ui-fg-subtle">
              {answer
                ? `${t("businessNotes.answer")}: ${answer}`
                : t(is_done ? "businessNotes.done" : "businessNotes.open")}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}
