import { randomUUID } from "node:crypto"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { dayIn, readDay } from "@serumpun/domain/days"
import { problem } from "@serumpun/domain/problems"
import { data } from "react-router"
import { MilestoneForm } from "#app/features/delivery/milestone-form.tsx"
import { readPhotos, uploadForm } from "#app/lib/files/photo-form.server.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { idempotencyKey } from "#app/lib/http/idempotency-key.server.ts"
import { readFormValues, textOrNull, type FormValues } from "#app/lib/kept/form-values.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/milestone.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const path = `/producer/orders/${segment(args.params.orderId)}`
  const { order } = await call<{ order: OrderView }>(path)
  const values: FormValues = { key: randomUUID(), happened_on: dayIn(new Date()) }
  return { title: t("delivery:milestone.addTitle", { number: order.number }), order, values }
}

/** Text and photos go in one piece, so that no milestone is told with half of its photos. */
export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const form = await args.request.formData()
  const values = readFormValues(form)
  const { photos, problems } = await readPhotos(form)
  if (!values.kind) problems.push(problem("kind", "required"))
  if (problems.length > 0)
    return data({ values, problems, unavailable: false as const }, { status: 400 })
  const order = `/orders/${segment(args.params.orderId)}`
  const told = {
    kind: values.kind,
    text: textOrNull(values.text),
    happened_on: readDay(values.happened_on ?? ""),
  }
  const sizes = photos.map(({ name, size }) => ({ name, size }))
  const body = uploadForm(
    { ...told, idempotency_key: idempotencyKey(values.key, { ...told, sizes }) },
    photos,
  )
  const { refusal } = await attempt(() =>
    call(`/producer${order}/milestones`, { body, timeout_ms: 60_000 }),
  )
  if (refusal) return data({ values, ...refusal }, { status: refusal.status })
  return done("milestoneAdded", order)
}

export const handle: PageHandle = { deed: "trade" }

export const meta = workspaceMeta

export default function Milestone({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <MilestoneForm
      order={loaderData.order}
      values={actionData?.values ?? loaderData.values}
      problems={actionData?.problems ?? []}
      unavailable={actionData?.unavailable ?? false}
    />
  )
}
