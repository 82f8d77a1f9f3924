import type { DeliveryView } from "@serumpun/backend/src/contracts/delivery.ts"
import type { OrderView } from "@serumpun/backend/src/contracts/order.ts"
import { data } from "react-router"
import { RatingAnswer } from "#app/features/delivery/rating-answer.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { readFormValues, typedText } from "#app/lib/kept/form-values.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/answer-rating.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const path = `/producer/orders/${segment(args.params.orderId)}`
  const [{ order }, { delivery }] = await Promise.all([
    call<{ order: OrderView }>(path),
    call<{ delivery: DeliveryView }>(`${path}/delivery`),
  ])
  const { rating } = delivery
  if (!rating) throw data(null, { status: 404 })
  return { title: t("delivery:rating.answerTitle", { number: order.number }), order, rating }
}

export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const { answer = "" } = readFormValues(await args.request.formData())
  const order = `/orders/${segment(args.params.orderId)}`
  const body = { answer: typedText(answer) }
  const { refusal } = await attempt(() => call(`/producer${order}/rating`, { body }))
  if (refusal) return data({ answer, ...refusal }, { status: refusal.status })
  return done("ratingAnswered", `${order}#rating`)
}

export const handle: PageHandle = { deed: "trade" }

export const meta = workspaceMeta

export default function AnswerRating({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <RatingAnswer
      order={loaderData.order}
      rating={loaderData.rating}
      answer={actionData?.answer ?? ""}
      problems={actionData?.problems ?? []}
      unavailable={actionData?.unavailable ?? false}
    />
  )
}
