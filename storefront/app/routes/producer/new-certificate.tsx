import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import type { ProducerCertificate, ProducerMe } from "@serumpun/backend/src/contracts/producer.ts"
import { certificateSchemes } from "@serumpun/domain/certificates"
import { data } from "react-router"
import { CertificateForm } from "#app/features/certificate/certificate-form.tsx"
import { writeCertificate } from "#app/features/certificate/certificate-values.ts"
import { saveCertificate } from "#app/features/certificate/save-certificate.server.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { forScripts } from "#app/lib/http/script-answer.server.ts"
import type { FormValues } from "#app/lib/kept/form-values.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/new-certificate.ts"

/** The form of a renewal is filled in from what it renews; number and days are new. */
async function renewalForm(args: Route.LoaderArgs, renews: string) {
  const { call, t } = await producerPage(args)
  const { certificate } = await call<{ certificate: ProducerCertificate }>(
    `/producer/certificates/${segment(renews)}`,
  )
  const values = { ...writeCertificate(certificate), number: "", valid_from: "", valid_until: "" }
  return {
    base: `renews ${renews}`,
    title: t("certificate:renewTitle", { number: certificate.number }),
    intro: t("certificate:renewText"),
    values: { ...values, renews } as FormValues,
  }
}

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const renews = new URL(args.request.url).searchParams.get("renews")
  if (renews) return renewalForm(args, renews)
  const [{ name }, { count }] = await Promise.all([
    call<ProducerMe>("/producer/me"),
    call<Paged>("/producer/certificates", { query: { limit: "1" } }),
  ])
  // A listing that lacks a certificate names it in its link to this form.
  const asked = new URL(args.request.url).searchParams.get("scheme")
  const scheme = certificateSchemes.find((code) => code === asked) ?? ""
  return {
    base: String(count),
    title: t("certificate:newTitle"),
    intro: null,
    values: { scheme, holder_name: name, holder_kind: "producer" } as FormValues,
  }
}

export async function action(args: Route.ActionArgs) {
  return forScripts(args.context, await save(args))
}

async function save(args: Route.ActionArgs) {
  const form = await args.request.formData()
  const { call, done } = await producerPage(args)
  const saved = await saveCertificate(call, "/producer/certificates", form)
  // The entry exists now; only its scan was refused, which its own page can say and put right.
  if (saved.certificate && saved.refusal) {
    const [{ code = "file_unreadable", params } = {}] = saved.refusal.problems
    const scan = new URLSearchParams({ scan: code, file: String(params?.name ?? "") })
    return done("certificateSaved", `/certificates/${saved.certificate.id}?${scan}`)
  }
  if (saved.refusal) {
    const { status, ...found } = saved.refusal
    return data({ values: saved.values, ...found }, { status })
  }
  return done("certificateSaved", "/certificates")
}

export const handle: PageHandle = { deed: "trade" }

export const meta = workspaceMeta

export default function NewCertificate({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <>
      <h1>{loaderData.title}</h1>
      {loaderData.intro ? <p className="soft">{loaderData.intro}</p> : null}
      <CertificateForm
        id={loaderData.values.renews ? `renewal of ${loaderData.values.renews}` : "new"}
        base={loaderData.base}
        values={actionData?.values ?? loaderData.values}
        problems={actionData?.problems ?? []}
        unavailable={actionData?.unavailable ?? false}
        file_name={null}
      />
    </>
  )
}
