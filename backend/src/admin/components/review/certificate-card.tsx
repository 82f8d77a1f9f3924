import { Badge, Text as Paragraph } from "@medusajs/ui"
import { dayIn } from "@serumpun/domain/days"
import type { ReviewDetail } from "../../../contracts/curation"
import { useText } from "../../lib/use-text"
import { CertificateStatusBadge } from "../status-badges"
import { CertificateDecision } from "./certificate-decision"

type Props = { certificate: ReviewDetail["certificates"][number]; hsCode: string }

export function CertificateCard({ certificate, hsCode }: Props) {
  const { t, day, written } = useText()
  const { holder_name, holder_kind, valid_from, valid_until, covers, holds } = certificate
  const scheme = t(`certificate.${certificate.scheme}`)
  const notYet = !holds && valid_from > dayIn(new Date())
  const rows = [
    ["number", certificate.number],
    ["issuer", certificate.issuer],
    [
      "holder",
      t("certificates.holderValue", { name: holder_name, kind: t(`holder.${holder_kind}`) }),
    ],
    ["scope", `${written(certificate.scope)} (HS ${certificate.scope_hs.join(", ")})`],
    [
      "validity",
      t("certificates.validityValue", { from: day(valid_from), until: day(valid_until) }),
    ],
  ] as const
  return (
    <article
      aria-label={`${scheme}, ${certificate.number}`}
      className="border-ui-border-base flex flex-col gap-2 rounded-lg border p-4"
    >
      <div className="flex flex-wrap items-center gap-2">
        <strong className="txt-small-plus">{scheme}</strong>
        <CertificateStatusBadge status={certificate.status} />
        <Badge size="2xsmall" color={covers ? "green" : "red"}>
          {t(covers ? "certificates.covers" : "certificates.coversNot", { code: hsCode })}
        </Badge>
        <Badge size="2xsmall" color={holds ? "green" : "red"}>
          {t(`certificates.${holds ? "holds" : notYet ? "notYet" : "expired"}`)}
        </Badge>
      </div>
      <dl className="txt-small grid grid-cols-[8rem_1fr] gap-x-3 gap-y-1">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ui-fg-subtle">{t(`certificates.${name}`)}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <Paragraph size="small" className="text-ui-fg-subtle">
        {certificate.has_file ? (
          <a
            className="text-ui-fg-base underline"
            href={`/admin/curation/certificates/${certificate.id}/file`}
            download={certificate.file_name ?? true}
          >
            {t("certificates.file")}
          </a>
        ) : (
          t("certificates.noFile")
        )}
        {certificate.checked_by &&
          ` · ${t("certificates.checkedBy", { name: certificate.checked_by })}`}
      </Paragraph>
      {certificate.link === "unconfirmed" && (
        <Paragraph size="small">{t("certificateCheck.linkMissing")}</Paragraph>
      )}
      <CertificateDecision certificate={certificate} scheme={scheme} />
    </article>
  )
}
