import type { DeliveryView } from "@serumpun/backend/src/contracts/delivery.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { data } from "react-router"
import { ClaimPage } from "#app/features/delivery/claim-page.tsx"
import { readRemedy } from "#app/features/delivery/read-claim.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { readFormValues, textOrNull } from "#app/lib/kept/form-values.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/claim.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const path = `/producer/orders/${segment(args.params.orderId)}`
  const [{ order }, { delivery }] = await Promise.all([
    call<{ order: OrderView }>(path),
    call<{ delivery: DeliveryView }>(`${path}/delivery`),
  ])
  const claim = delivery.claims.find(({ id }) => id === args.params.claimId)
  if (!claim) throw data(null, { status: 404 })
  return { title: t("delivery:claim.pageTitle", { number: order.number }), order, claim }
}

export async function action(args: Route.ActionArgs) {
  const { call, done, locale } = await producerPage(args)
  const values = readFormValues(await args.request.formData())
  const isProposal = values.kind === "propose"
  const { value, problems } = readRemedy(values, locale)
  if (isProposal && problems.length > 0)
    return data({ values, problems, unavailable: false as const }, { status: 400 })
  const order = `/orders/${segment(args.params.orderId)}`
  const remedy = isProposal ? value : { remedy: "none", amount: null }
  const body = { kind: values.kind, text: textOrNull(values.text), ...remedy }
  const { refusal } = await attempt(() =>
    call(`/producer${order}/claims/${segment(args.params.claimId)}`, { body }),
  )
  if (refusal) return data({ values, ...refusal }, { status: refusal.status })
  return done("claimAnswered", `${order}#claims`)
}

export const meta = workspaceMeta

export default function Claim({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <ClaimPage
      {...loaderData}
      side="producer"
      values={actionData?.values ?? {}}
      problems={actionData?.problems ?? []}
      unavailable={actionData?.unavailable ?? false}
    />
  )
}
