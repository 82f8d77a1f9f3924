import type {
  ProducerCertificate,
  ProducerListing,
} from "@serumpun/backend/src/contracts/producer.ts"
import type { CertificateScheme } from "@serumpun/domain/certificates"
import { markHolds } from "@serumpun/domain/certificate-marks"
import type { Destination } from "@serumpun/domain/destinations"
import type { Market } from "@serumpun/domain/places"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { DestinationTable } from "#app/components/listing/destination-table.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { useMarketName } from "#app/lib/format/use-market-name.ts"

type Props = { listing: ProducerListing; certificates: ProducerCertificate[]; today: string }

/** Which markets the saved listing can enter, and which certificate would open more of them. */
export function Readiness({ listing, certificates, today }: Props) {
  const { t } = useTranslation("listingEditor")
  const locale = useLocale()
  const { destinations } = listing
  const { hs_code } = listing.content
  const title = t("readiness.title")
  if (destinations.length === 0)
    return (
      <Section title={title} id="readiness">
        <p>{t("readiness.noCode")}</p>
      </Section>
    )
  const fitting = certificates.filter((one) => markHolds(one, hs_code, today))
  return (
    <Section title={title} id="readiness">
      <p className="soft">{t("readiness.hint")}</p>
      <WaysForward missing={missingSchemes(destinations)} fitting={fitting} />
      <DestinationTable title={title} destinations={destinations} />
      <p>
        <a href={`/${locale}/producer/markets`}>{t("readiness.all")}</a>
      </p>
    </Section>
  )
}

/** The certificates that are missing somewhere, with the markets that ask for them. */
function missingSchemes(destinations: Destination[]): Map<CertificateScheme, Market[]> {
  const missing = new Map<CertificateScheme, Market[]>()
  for (const { market, requirements } of destinations)
    for (const { status, proof } of requirements)
      if (status === "missing")
        for (const scheme of proof) missing.set(scheme, [...(missing.get(scheme) ?? []), market])
  return missing
}

function WaysForward({
  missing,
  fitting,
}: {
  missing: Map<CertificateScheme, Market[]>
  fitting: ProducerCertificate[]
}) {
  const { t } = useTranslation(["listingEditor", "trade"])
  const format = useFormat()
  const base = `/${useLocale()}/producer/certificates`
  const nameOf = useMarketName()
  if (missing.size === 0) return null
  return (
    <>
      <h3>{t("readiness.next")}</h3>
      <ul>
        {[...missing].map(([scheme, markets]) => (
          <li key={scheme}>
            {t("readiness.opens", {
              certificate: t(`trade:certificate.${scheme}`),
              markets: format.list([...new Set(markets)].map(nameOf)),
            })}{" "}
            {fitting.some((one) => one.scheme === scheme) ? (
              <a href="#certificates">{t("readiness.tick")}</a>
            ) : (
              <a href={`${base}/new?scheme=${scheme}`}>{t("hint.addCertificate")}</a>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
