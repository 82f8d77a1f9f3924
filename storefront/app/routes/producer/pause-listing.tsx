import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data } from "react-router"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Unavailable } from "#app/components/form/unavailable.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { ConfirmPanel } from "#app/components/ui/section.tsx"
import { ActGone } from "#app/features/listing-editor/act-gone.tsx"
import { PauseFields } from "#app/features/listing-editor/pause-fields.tsx"
import { readPause, writePause } from "#app/features/listing-editor/read-pause.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import { readFormValues } from "#app/lib/kept/form-values.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import type { Route } from "./+types/pause-listing.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const { listing } = await call<{ listing: ProducerListing }>(
    `/producer/listings/${segment(args.params.listingId)}`,
  )
  const { pause } = listing
  return {
    title: t(pause ? "pause:change.title" : "pause:form.title", { title: listing.title }),
    id: listing.id,
    isPaused: pause !== null,
    values: writePause(pause),
    applies: listing.acts.includes("pause"),
  }
}

export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const values = readFormValues(await args.request.formData())
  const { pause, problems } = readPause(values)
  if (problems.length > 0)
    return data({ values, problems, unavailable: false as const }, { status: 400 })
  const path = `/listings/${segment(args.params.listingId)}`
  const { refusal } = await attempt(() => call(`/producer${path}/pause`, { body: pause }))
  if (!refusal) return done("listingPaused", path)
  return data({ ...refusal, values }, { status: refusal.status })
}

export const handle: PageHandle = { deed: "trade" }

export const meta = workspaceMeta

export default function PauseListing({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("pause")
  const back = `/${useLocale()}/producer/listings/${loaderData.id}`
  const problems = actionData?.problems ?? []
  const labels: Record<string, string> = { end: t("form.howLong"), until: t("form.until") }
  if (!loaderData.applies && !actionData) return <ActGone back={back} />
  return (
    <form method="post" noValidate>
      {actionData?.unavailable ? <Unavailable because={actionData.unavailable} /> : null}
      <ErrorSummary problems={problems} labelOf={(field) => labels[field] ?? null} />
      <ConfirmPanel
        title={loaderData.title}
        actions={
          <>
            <Button>{t(loaderData.isPaused ? "change.yes" : "form.yes")}</Button>
            <ButtonLink variant="secondary" href={back}>
              {t("form.no")}
            </ButtonLink>
          </>
        }
      >
        <p>{t("form.text")}</p>
        <PauseFields values={actionData?.values ?? loaderData.values} problems={problems} />
      </ConfirmPanel>
    </form>
  )
}
