import type { CertificateWay, MissingCertificate } from "@serumpun/domain/markets-overview"
import { shownIn } from "@serumpun/domain/locales"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import { RuleSource } from "#app/components/listing/rule-source.tsx"
import { Section } from "#app/components/ui/section.tsx"
import { ShownText } from "#app/components/ui/shown-text.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { ListingNames, type Titles } from "./listing-names.tsx"
import { useMarketNames } from "./use-market-names.ts"

type Props = { certificates: MissingCertificate[]; titles: Titles }

/** Each certificate that is missing somewhere, once: what it opens, who issues it, where it is entered. */
export function MissingCertificates({ certificates, titles }: Props) {
  const { t } = useTranslation("markets")
  return (
    <Section title={t("certificates.title")} id="certificates">
      <p className="soft">
        {t("certificates.hint")} {t("certificates.issuerNote")}
      </p>
      <ol role="list" className="markets-certificates">
        {certificates.map((one) => (
          <li key={one.scheme} id={one.scheme}>
            <Certificate certificate={one} titles={titles} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function Certificate({ certificate, titles }: { certificate: MissingCertificate; titles: Titles }) {
  const { t } = useTranslation(["markets", "trade"])
  const { scheme, ways, held_for } = certificate
  const locale = useLocale()
  return (
    <>
      <h3>{t(`trade:certificate.${scheme}`)}</h3>
      <Ways ways={ways} titles={titles} />
      {held_for.length > 0 ? (
        <div>
          <p>
            <strong>{t("certificates.held", { count: held_for.length })}</strong>
          </p>
          <ListingNames ids={held_for} titles={titles} place="?part=certificates#certificates" />
        </div>
      ) : null}
      <dl className="markets-facts">
        <dt>{t("certificates.asked")}</dt>
        <Rules certificate={certificate} />
        <dt>{t("certificates.issuer")}</dt>
        <dd>{t(`issuer.${scheme}`)}</dd>
      </dl>
      <Allowed>
        <p>
          <a href={`/${locale}/producer/certificates/new?scheme=${scheme}`}>
            {t("certificates.enter")}
          </a>
        </p>
      </Allowed>
    </>
  )
}

/** Sentences about the same listings, and those listings once. */
function Ways({ ways, titles }: { ways: CertificateWay[]; titles: Titles }) {
  const setOf = ({ listings }: CertificateWay) => listings.join(" ")
  return [...new Set(ways.map(setOf))].map((set) => {
    const about = ways.filter((way) => setOf(way) === set)
    return (
      <div key={set} className="markets-ways">
        {about.map((way) => (
          <Way key={way.then} way={way} />
        ))}
        <ListingNames ids={about[0]?.listings ?? []} titles={titles} place="#readiness" />
      </div>
    )
  })
}

function Way({ way: { then, markets, listings } }: { way: CertificateWay }) {
  const { t } = useTranslation("markets")
  const namesOf = useMarketNames()
  const said = { markets: namesOf(markets), count: listings.length }
  return (
    <p>{then === "ready" ? <strong>{t("way.ready", said)}</strong> : t(`way.${then}`, said)}</p>
  )
}

function Rules({ certificate: { rules, scheme } }: { certificate: MissingCertificate }) {
  const { t } = useTranslation(["markets", "trade"])
  const format = useFormat()
  const locale = useLocale()
  return rules.map(({ rule, text, source, checked, proof }) => {
    const others = proof.filter((one) => one !== scheme)
    const certificates = format.list(others.map((one) => t(`trade:certificate.${one}`)))
    return (
      <dd key={rule}>
        <ShownText {...shownIn(text, locale)} />{" "}
        {others.length > 0 ? <>({t("certificates.instead", { certificates })}) </> : null}
        <br />
        <RuleSource source={source} checked={checked} />
      </dd>
    )
  })
}
