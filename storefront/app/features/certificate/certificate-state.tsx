import type { ProducerCertificate } from "@serumpun/backend/src/contracts/producer.ts"
import { daysBetween } from "@serumpun/domain/days"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useFormat } from "#app/lib/format/use-format.ts"

const SOON_DAYS = 60

/** Whether the paper holds, until when, and whether somebody has looked at it. */
export function CertificateState({
  certificate,
  today,
}: {
  certificate: ProducerCertificate
  today: string
}) {
  const { t } = useTranslation("certificate")
  const format = useFormat()
  const { valid_from, valid_until, status, checked_by } = certificate
  const left = daysBetween(today, valid_until)
  const date = format.date(valid_until)
  const validity =
    left < 0
      ? t("expired", { date })
      : valid_from > today
        ? t("notYet", { date: format.date(valid_from) })
        : left <= SOON_DAYS
          ? t("expiring", { count: left, date })
          : t("valid", { date })
  return (
    <>
      <span className={left <= SOON_DAYS ? "target-warn" : undefined}>{validity}</span>
      <span className="soft">
        {status === "verified" && checked_by
          ? t("status.verifiedBy", { name: checked_by })
          : t(`status.${status}`)}{" "}
        {certificate.has_file ? null : t("noFile")}
      </span>
      {certificate.link === "unconfirmed" ? (
        <span className="target-warn">{t("linkMissing")}</span>
      ) : null}
    </>
  )
}

/** A checked paper stays as it was checked. */
export function isEditable({ status }: Pick<ProducerCertificate, "status">): boolean {
  return status === "unverified" || status === "refused"
}
