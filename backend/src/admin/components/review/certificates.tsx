import { Heading, Text as Paragraph } from "@medusajs/ui"
import type { ReviewDetail } from "../../../contracts/curation"
import { useText } from "../../lib/use-text"
import { Section } from "../section"
import { CertificateCard } from "./certificate-card"

/** Those that buyers will see beside the listing first; the others may explain what is missing. */
export function Certificates({ review }: { review: ReviewDetail }) {
  const { t } = useText()
  const { certificates, snapshot } = review
  const attached = certificates.filter(({ id }) => snapshot.certificate_ids.includes(id))
  const others = certificates.filter(({ id }) => !snapshot.certificate_ids.includes(id))
  return (
    <Section title={t("review.sections.certificates")}>
      {certificates.length === 0 && <Paragraph size="small">{t("certificates.none")}</Paragraph>}
      {[
        { title: t("certificates.attached"), list: attached },
        { title: t("certificates.other"), list: others },
      ]
        .filter(({ list }) => list.length > 0)
        .map(({ title, list }) => (
          <div key={title} className="flex flex-col gap-3">
            <Heading level="h3">{title}</Heading>
            {list.map((certificate) => (
              <CertificateCard
                key={certificate.id}
                certificate={certificate}
                hsCode={snapshot.hs_code}
              />
            ))}
          </div>
        ))}
    </Section>
  )
}
