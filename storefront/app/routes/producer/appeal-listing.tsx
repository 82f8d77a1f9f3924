import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data } from "react-router"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { TextAreaField } from "#app/components/form/field.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { ConfirmPanel } from "#app/components/ui/section.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { readFormValues, typedText } from "#app/lib/kept/form-values.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { Route } from "./+types/appeal-listing.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const { listing } = await call<{ listing: ProducerListing }>(
    `/producer/listings/${segment(args.params.listingId)}`,
  )
  return { title: t("listingEditor:appeal.title", { title: listing.title }), id: listing.id }
}

export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const reason = typedText(readFormValues(await args.request.formData()).reason)
  const path = `/listings/${segment(args.params.listingId)}`
  const { refusal } = await attempt(() => call(`/producer${path}/appeal`, { body: { reason } }))
  if (!refusal) return done("listingSubmitted", path)
  return data({ ...refusal, reason }, { status: refusal.status })
}

export const handle: PageHandle = { deed: "trade" }

export const meta = workspaceMeta

export default function AppealListing({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("listingEditor")
  const problems = actionData?.problems ?? []
  const label = t("appeal.reason")
  return (
    <form method="post" noValidate>
      <ErrorSummary problems={problems} labelOf={(field) => (field === "reason" ? label : null)} />
      <ConfirmPanel
        title={loaderData.title}
        actions={
          <>
            <Button>{t("appeal.yes")}</Button>
            <ButtonLink
              variant="secondary"
              href={`/${useLocale()}/producer/listings/${loaderData.id}`}
            >
              {t("appeal.no")}
            </ButtonLink>
          </>
        }
      >
        <p>{t("appeal.text")}</p>
        <TextAreaField
          name="reason"
          label={label}
          hint={t("appeal.reasonHint")}
          defaultValue={actionData?.reason ?? ""}
          problems={problems}
          required
          rows={4}
        />
      </ConfirmPanel>
    </form>
  )
}
