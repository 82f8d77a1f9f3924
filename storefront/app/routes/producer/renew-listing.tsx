import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data } from "react-router"
import { ConfirmForm } from "#app/components/form/confirm-form.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import type { Route } from "./+types/renew-listing.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const { listing } = await call<{ listing: ProducerListing }>(
    `/producer/listings/${segment(args.params.listingId)}`,
  )
  const { id, status, export_grade_until: until } = listing
  const title = t("listingEditor:renewal.title", { title: listing.title })
  return { title, id, until: status === "approved" ? until : null }
}

export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const path = `/listings/${segment(args.params.listingId)}`
  const { refusal } = await attempt(() => call(`/producer${path}/renew`, { body: {} }))
  return refusal ? data(refusal, { status: refusal.status }) : done("listingSubmitted", path)
}

export const handle: PageHandle = { deed: "trade" }

export const meta = workspaceMeta

export default function RenewListing({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("listingEditor")
  const format = useFormat()
  const { title, id, until } = loaderData
  return (
    <ConfirmForm
      variant="primary"
      title={title}
      text={until ? t("renewal.text", { date: format.date(until) }) : t("renewal.textExpired")}
      yes={t("renewal.yes")}
      no={t("renewal.no")}
      back={`/${useLocale()}/producer/listings/${id}`}
      problems={actionData?.problems ?? []}
    />
  )
}
