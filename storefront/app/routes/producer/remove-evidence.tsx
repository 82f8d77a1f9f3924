import type { EvidenceView } from "@serumpun/backend/src/contracts/producer.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data } from "react-router"
import { ConfirmForm } from "#app/components/form/confirm-form.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { Route } from "./+types/remove-evidence.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const { evidence } = await call<{ evidence: EvidenceView[] }>("/producer/evidence")
  const found = evidence.find(({ id }) => id === args.params.evidenceId)
  if (!found) throw data(null, { status: 404 })
  return { title: t("profile:evidence.removeTitle"), name: found.file_name }
}

export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const path = `/producer/evidence/${segment(args.params.evidenceId)}`
  const { refusal } = await attempt(() => call(path, { method: "DELETE" }))
  return refusal
    ? data(refusal, { status: refusal.status })
    : done("profileSaved", "/profile/evidence")
}

export const handle: PageHandle = { deed: "manage" }

export const meta = workspaceMeta

export default function RemoveEvidence({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("profile")
  return (
    <ConfirmForm
      title={loaderData.title}
      text={`${loaderData.name}: ${t("evidence.removeText")}`}
      yes={t("evidence.removeYes")}
      no={t("evidence.removeNo")}
      back={`/${useLocale()}/producer/profile/evidence`}
      problems={actionData?.problems ?? []}
    />
  )
}
