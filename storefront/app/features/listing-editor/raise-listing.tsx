import type {
  ProducerCertificate,
  ProducerListing,
} from "@serumpun/backend/src/contracts/producer.ts"
import { carriersOf } from "@serumpun/domain/certificate-marks"
import { missingParts } from "@serumpun/domain/own-order/standing"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Section } from "#app/components/ui/section.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"

type Props = { listing: ProducerListing; certificates: ProducerCertificate[]; today: string }

/** What a public listing lacks to stand further ahead where nothing is searched for; only facts. */
export function RaiseListing({ listing, certificates, today }: Props) {
  const { t } = useTranslation("listingEditor")
  const locale = useLocale()
  const { content } = listing
  const holding = carriersOf(content.certificate_ids, certificates, content.hs_code, today)
  const missing = missingParts(content, holding.length)
  if (!listing.is_public || missing.length === 0) return null
  return (
    <Section title={t("raise.title")} id="raise">
      <p>{t("raise.text")}</p>
      <ul>
        {missing.map((part) => (
          <li key={part}>{t(`raise.${part}`)}</li>
        ))}
      </ul>
      <p>
        <a href={`/${locale}/how-it-works#order`}>{t("raise.how")}</a>
      </p>
    </Section>
  )
}
