import type { CertificateScheme } from "@serumpun/domain/certificates"
import { useTranslation } from "react-i18next"
import { useFormat } from "#app/lib/use-format.ts"
import { Icon } from "../ui/icon.tsx"

/** A certificate that holds today. */
export function CertificateMark({ scheme }: { scheme: CertificateScheme }) {
  const { t } = useTranslation("trade")
  return (
    <span className="badge">
      <Icon name="certificate" />
      {t(`certificate.${scheme}`)}
    </span>
  )
}

/** At most `shown` marks, then how many more there are. */
export function CertificateMarks({
  schemes,
  shown = 2,
}: {
  schemes: CertificateScheme[]
  shown?: number
}) {
  const { t } = useTranslation("common")
  if (schemes.length === 0) return null
  const more = schemes.length - shown
  return (
    <ul className="marks" role="list">
      {schemes.slice(0, shown).map((scheme) => (
        <li key={scheme}>
          <CertificateMark scheme={scheme} />
        </li>
      ))}
      {more > 0 ? (
        <li className="num soft">
          <bdi aria-hidden="true" dir="ltr">
            {t("listing.moreCertificates", { count: more })}
          </bdi>
          <span className="visually-hidden">
            {t("listing.moreCertificatesLabel", { count: more })}
          </span>
        </li>
      ) : null}
    </ul>
  )
}

/** The curators' verdict and how long it holds (ISO day). */
export function CurationMark({ until }: { until: string }) {
  const { t } = useTranslation("common")
  const format = useFormat()
  return (
    <span className="badge badge-verified">
      <Icon name="seal" />
      {t("listing.exportGrade", { date: format.month(until) })}
    </span>
  )
}
