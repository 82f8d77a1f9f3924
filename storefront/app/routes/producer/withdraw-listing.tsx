import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { useTranslation } from "react-i18next"
import { data } from "react-router"
import { ConfirmForm } from "#app/components/form/confirm-form.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { Route } from "./+types/withdraw-listing.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const { listing } = await call<{ listing: ProducerListing }>(
    `/producer/listings/${segment(args.params.listingId)}`,
  )
  return { title: t("listingEditor:withdrawTitle", { title: listing.title }), id: listing.id }
}

export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const { refusal } = await attempt(() =>
    call(`/producer/listings/${segment(args.params.listingId)}/withdraw`, { body: {} }),
  )
  return refusal ? data(refusal, { status: refusal.status }) : done("listingWithdrawn", "/listings")
}

export const meta = workspaceMeta

export default function WithdrawListing({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("listingEditor")
  return (
    <ConfirmForm
      title={loaderData.title}
      text={t("withdrawText")}
      yes={t("withdrawYes")}
      no={t("withdrawNo")}
      back={`/${useLocale()}/producer/listings/${loaderData.id}`}
      problems={actionData?.problems ?? []}
    />
  )
}
