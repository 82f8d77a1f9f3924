import type { ProducerCertificate } from "@serumpun/backend/src/contracts/producer.ts"
import { dayIn } from "@serumpun/domain/days"
import { locales } from "@serumpun/domain/locales"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data } from "react-router"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Term, Terms } from "#app/components/ui/terms.tsx"
import { CertificateForm } from "#app/features/certificate/certificate-form.tsx"
import { CertificateState, isEditable } from "#app/features/certificate/certificate-state.tsx"
import { scanProblem, writeCertificate } from "#app/features/certificate/certificate-values.ts"
import { FirstScanForm } from "#app/features/certificate/first-scan-form.tsx"
import {
  saveCertificate,
  saveFirstScan,
} from "#app/features/certificate/save-certificate.server.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { forScripts } from "#app/lib/http/script-answer.server.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import type { Route } from "./+types/certificate.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const { certificate } = await call<{ certificate: ProducerCertificate }>(
    `/producer/certificates/${segment(args.params.certificateId)}`,
  )
  const { searchParams } = new URL(args.request.url)
  const refused = scanProblem(searchParams.get("scan"), searchParams.get("file") ?? "")
  return {
    title: t(`trade:certificate.${certificate.scheme}`),
    certificate,
    values: writeCertificate(certificate),
    problems: refused ? [refused] : [],
    today: dayIn(new Date()),
  }
}

export async function action(args: Route.ActionArgs) {
  return forScripts(args.context, await save(args))
}

async function save(args: Route.ActionArgs) {
  const form = await args.request.formData()
  const { call, done } = await producerPage(args)
  const id = segment(args.params.certificateId)
  const saved =
    form.get("only") === "file"
      ? await saveFirstScan(call, id, form)
      : await saveCertificate(call, `/producer/certificates/${id}`, form)
  if (!saved.refusal)
    return done(saved.has_new_file ? "fileAdded" : "certificateSaved", "/certificates")
  const { status, ...found } = saved.refusal
  return data({ values: saved.values, ...found }, { status })
}

export const handle: PageHandle = { deed: "trade" }

export const meta = workspaceMeta

export default function ProducerCertificate({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["certificate", "trade"])
  const base = `/${useLocale()}/producer/certificates`
  const { certificate, today, title } = loaderData
  return (
    <>
      <Breadcrumb trail={[{ label: t("title"), href: base }, { label: title }]} />
      <h1>{title}</h1>
      <p className="target-text">
        <CertificateState certificate={certificate} today={today} />
      </p>
      {isEditable(certificate) ? (
        <CertificateForm
          id={certificate.id}
          base={JSON.stringify(loaderData.values)}
          values={actionData?.values ?? loaderData.values}
          problems={actionData?.problems ?? loaderData.problems}
          unavailable={actionData?.unavailable ?? false}
          file_name={certificate.file_name}
        />
      ) : (
        <>
          <Notice kind="info" title={t("locked")} />
          {certificate.status === "verified" ? (
            <p>
              <ButtonLink href={`${base}/new?renews=${certificate.id}`}>{t("renew")}</ButtonLink>
            </p>
          ) : null}
          <CertificateTerms certificate={certificate} />
          {certificate.status === "verified" && !certificate.has_file ? (
            <FirstScanForm
              problems={actionData?.problems ?? loaderData.problems}
              unavailable={actionData?.unavailable ?? false}
            />
          ) : null}
        </>
      )}
      <p>
        <ButtonLink variant="danger" href={`${base}/${certificate.id}/delete`}>
          {t("delete")}
        </ButtonLink>
      </p>
    </>
  )
}

function CertificateTerms({ certificate }: { certificate: ProducerCertificate }) {
  const { t } = useTranslation(["certificate", "trade"])
  const format = useFormat()
  const rows = [
    [t("field.number"), certificate.number],
    [t("field.issuer"), certificate.issuer],
    [t("field.holder_name"), certificate.holder_name],
    [t("field.holder_kind"), t(`trade:holder.${certificate.holder_kind}`)],
    ...locales.map((locale) => [
      t("field.scope", { language: format.language(locale) }),
      certificate.scope[locale],
    ]),
    [t("field.scope_hs"), certificate.scope_hs.join(", ")],
    [t("field.file"), certificate.file_name],
  ]
  return (
    <Terms>
      {rows.map(([label, value]) =>
        value ? (
          <Term key={label} label={label}>
            <bdi>{value}</bdi>
          </Term>
        ) : null,
      )}
    </Terms>
  )
}
