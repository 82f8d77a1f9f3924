import type { GroupCertificates } from "@serumpun/backend/src/contracts/certificate.ts"
import { data } from "react-router"
import { GroupCertificatesView } from "#app/features/group-certificate/group-certificates-view.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/group-certificates.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const found = await call<GroupCertificates>("/producer/group-certificates")
  return { title: t("groupCertificate:title"), found }
}

export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const { intent = "" } = readFormValues(await args.request.formData())
  const [answer, id] = intent.split(":")
  const { refusal } = await attempt(() =>
    answer === "ask"
      ? call(`/producer/group-certificates/${segment(id)}/ask`, { body: {} })
      : call(`/producer/certificate-uses/${segment(id)}`, { body: { answer } }),
  )
  if (refusal) return data(refusal, { status: refusal.status })
  const notice = answer === "ask" ? "certificateUseAsked" : "certificateUseAnswered"
  return done(notice, "/group-certificates")
}

export const meta = workspaceMeta
export const handle: PageHandle = { deed: "manage" }

export default function GroupCertificatesPage({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <GroupCertificatesView
      found={loaderData.found}
      problems={actionData?.problems ?? []}
      unavailable={actionData?.unavailable ?? false}
    />
  )
}
