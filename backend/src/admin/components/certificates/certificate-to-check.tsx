import { Container, Heading, Text as Paragraph } from "@medusajs/ui"
import type { CertificateToCheck as Waiting } from "../../../contracts/certificate"
import { useText } from "../../lib/use-text"
import { CertificateDecision } from "../review/certificate-decision"
import { CertificateStatusBadge } from "../status-badges"

/** One certificate with its file, and what there is to decide. */
export function CertificateToCheck({ certificate }: { certificate: Waiting }) {
  const { t, day, written } = useText()
  const { holder_name, holder_kind, valid_from, valid_until, checked_by } = certificate
  const scheme = t(`certificate.${certificate.scheme}`)
  const holder = { name: holder_name, kind: t(`holder.${holder_kind}`) }
  const rows = [
    ["number", certificate.number],
    ["issuer", certificate.issuer],
    ["holder", t("certificates.holderValue", holder)],
    ["scope", `${written(certificate.scope)} (HS ${certificate.scope_hs.join(", ")})`],
    [
      "validity",
      t("certificates.validityValue", { from: day(valid_from), until: day(valid_until) }),
    ],
  ] as const
  return (
    <Container
      className="flex flex-col gap-3"
      role="group"
      aria-label={`${scheme}, ${certificate.number}`}
    >
      <div className="flex flex-wrap items-center gap-2">
        <Heading level="h2">{`${scheme} · ${certificate.producer_name}`}</Heading>
        <CertificateStatusBadge status={certificate.status} />
      </div>
      {certificate.renews_number && (
        <Paragraph size="small">
          {t("certificateCheck.renews", { number: certificate.renews_number })}
        </Paragraph>
      )}
      <dl className="txt-small grid grid-cols-[8rem_1fr] gap-x-3 gap-y-1">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ui-fg-subtle">{t(`certificates.${name}`)}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
      {certificate.has_file ? (
        <a
          className="txt-small text-ui-fg-base underline"
          href={`/admin/curation/certificates/${certificate.id}/file`}
          download={certificate.file_name ?? true}
        >
          {t("certificates.file")}
        </a>
      ) : null}
      {checked_by && certificate.checked_on && (
        <Paragraph size="small" className="text-ui-fg-subtle">
          {t("certificateCheck.checkedOn", { name: checked_by, date: day(certificate.checked_on) })}
        </Paragraph>
      )}
      {certificate.status === "verified" && !certificate.has_file && (
        <Paragraph size="small">{t("certificateCheck.verifiedBefore")}</Paragraph>
      )}
      <CertificateDecision certificate={certificate} scheme={scheme} />
    </Container>
  )
}
