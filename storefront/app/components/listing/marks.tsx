import type { CertificateScheme } from "@serumpun/domain/certificates"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"
import { Icon } from "../ui/icon.tsx"

/** Certificates that hold today: at most `shown` by name, then how many more there are. */
export function CertificateMarks({
  schemes,
  shown = 3,
}: {
  schemes: CertificateScheme[]
  shown?: number
}) {
  const { t } = useTranslation(["common", "trade"])
  if (schemes.length === 0) return null
  const more = schemes.length - shown
  return (
    <div className="badge">
      <Icon name="certificate" />
      <ul className="marks" role="list">
        {schemes.slice(0, shown).map((scheme) => (
          <li key={scheme}>{t(`trade:certificate.${scheme}`)}</li>
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
    </div>
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

/** That it stands first since curators chose it, and not by what is counted of everybody. */
export function ChosenMark() {
  const { t } = useTranslation("common")
  return (
    <span className="badge">
      <Icon name="check" />
      {t("listing.chosen")}
    </span>
  )
}
