import type { ProducerCertificate } from "@serumpun/backend/src/contracts/producer.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data } from "react-router"
import { ConfirmForm } from "#app/components/form/confirm-form.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { Route } from "./+types/delete-certificate.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const { certificate } = await call<{ certificate: ProducerCertificate }>(
    `/producer/certificates/${segment(args.params.certificateId)}`,
  )
  const scheme = t(`trade:certificate.${certificate.scheme}`)
  return { title: t("certificate:deleteTitle", { scheme }), id: certificate.id }
}

export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const path = `/producer/certificates/${segment(args.params.certificateId)}`
  const { refusal } = await attempt(() => call(path, { method: "DELETE" }))
  return refusal
    ? data(refusal, { status: refusal.status })
    : done("certificateDeleted", "/certificates")
}

export const handle: PageHandle = { deed: "manage" }

export const meta = workspaceMeta

export default function DeleteCertificate({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("certificate")
  return (
    <ConfirmForm
      title={loaderData.title}
      text={t("deleteText")}
      yes={t("deleteYes")}
      no={t("deleteNo")}
      back={`/${useLocale()}/producer/certificates/${loaderData.id}`}
      problems={actionData?.problems ?? []}
    />
  )
}
