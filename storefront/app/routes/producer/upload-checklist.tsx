import type { DeliveryView } from "@serumpun/backend/src/contracts/delivery.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { scanRule } from "@serumpun/domain/files/upload-rules"
import { problem } from "@serumpun/domain/problems"
import { data } from "react-router"
import { UploadForm } from "#app/features/delivery/upload-form.tsx"
import { checkFile, chosenFile } from "#app/lib/files/check-file.ts"
import { uploadForm } from "#app/lib/files/photo-form.server.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { readFormValues, textOrNull } from "#app/lib/kept/form-values.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/upload-checklist.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const path = `/producer/orders/${segment(args.params.orderId)}`
  const [{ order }, { delivery }] = await Promise.all([
    call<{ order: OrderView }>(path),
    call<{ delivery: DeliveryView }>(`${path}/delivery`),
  ])
  const entry = delivery.checklist.find(({ kind }) => kind === args.params.kind)
  if (!entry) throw data(null, { status: 404 })
  return { title: t("delivery:checklist.upload"), order, entry }
}

export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const form = await args.request.formData()
  const values = readFormValues(form)
  const file = chosenFile(form)
  const problems = file ? await checkFile(file, scanRule) : [problem("file", "required")]
  if (!file || problems.length > 0)
    return data({ values, problems, unavailable: false as const }, { status: 400 })
  const order = `/orders/${segment(args.params.orderId)}`
  const body = uploadForm({ kind: args.params.kind, note: textOrNull(values.note) }, [file])
  const { refusal } = await attempt(() =>
    call(`/producer${order}/checklist`, { body, timeout_ms: 60_000 }),
  )
  if (refusal) return data({ values, ...refusal }, { status: refusal.status })
  return done("checklistUploaded", `${order}#checklist`)
}

export const handle: PageHandle = { deed: "trade" }

export const meta = workspaceMeta

export default function UploadChecklist({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <UploadForm
      {...loaderData}
      values={actionData?.values ?? {}}
      problems={actionData?.problems ?? []}
      unavailable={actionData?.unavailable ?? false}
    />
  )
}
