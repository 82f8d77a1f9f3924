import type { PublicCertificate } from "@serumpun/backend/src/contracts/catalogue.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Icon } from "#app/components/ui/icon.tsx"
import { ShownText } from "#app/components/ui/shown-text.tsx"
import { useFormat } from "#app/lib/format/use-format.ts"

/** Each certificate with who holds it, what it covers, how long, and who looked at it. */
export function CertificateCards({ certificates }: { certificates: PublicCertificate[] }) {
  const { t } = useTranslation(["trade", "listing"])
  const format = useFormat()
  return (
    <ul role="list" className="columns">
      {certificates.map((certificate) => (
        <li key={certificate.id} className="card certificate">
          <h3>
            <Icon name="certificate" />
            {t(`trade:certificate.${certificate.scheme}`)}
          </h3>
          <p className="num">
            <bdi>{certificate.number}</bdi>
          </p>
          <dl>
            <dt>{t("listing:certificate.holder")}</dt>
            <dd>
              <bdi>{certificate.holder_name}</bdi> ({t(`trade:holder.${certificate.holder_kind}`)})
            </dd>
            <dt>{t("listing:certificate.scope")}</dt>
            <dd>
              <ShownText {...certificate.scope} />
            </dd>
            <dt>{t("listing:certificate.valid")}</dt>
            <dd>
              {t("listing:certificate.validText", {
                from: format.date(certificate.valid_from),
                until: format.date(certificate.valid_until),
              })}
            </dd>
            <dt>{t("listing:certificate.issuer")}</dt>
            <dd>
              <bdi>{certificate.issuer}</bdi>
            </dd>
          </dl>
          {certificate.checked_by ? (
            <p className="badge badge-verified">
              <Icon name="check" />
              <span>
                {t("listing:certificate.checked", {
                  name: `\u2068${certificate.checked_by}\u2069`,
                })}
              </span>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
