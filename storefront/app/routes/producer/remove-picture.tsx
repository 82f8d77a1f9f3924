import type { ProducerListing } from "@serumpun/backend/src/contracts/producer.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { data } from "react-router"
import { ErrorSummary } from "#app/components/form/error-summary.tsx"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { Picture } from "#app/components/ui/picture.tsx"
import { ConfirmPanel } from "#app/components/ui/section.tsx"
import { segment } from "#app/lib/http/api.server.ts"
import { attempt } from "#app/lib/http/attempt.server.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { Route } from "./+types/remove-picture.ts"

export async function loader(args: Route.LoaderArgs) {
  const { call, t } = await producerPage(args)
  const { listing } = await call<{ listing: ProducerListing }>(
    `/producer/listings/${segment(args.params.listingId)}`,
  )
  const image = listing.content.images.find(({ id }) => id === args.params.imageId)
  if (!image) throw data(null, { status: 404 })
  return { title: t("listingEditor:removeTitle"), id: listing.id, image }
}

export async function action(args: Route.ActionArgs) {
  const { call, done } = await producerPage(args)
  const { listingId, imageId } = args.params
  const path = `/producer/listings/${segment(listingId)}/images/${segment(imageId)}`
  const { refusal } = await attempt(() => call(path, { method: "DELETE" }))
  return refusal
    ? data(refusal, { status: refusal.status })
    : done("pictureRemoved", `/listings/${segment(listingId)}?part=pictures#pictures`)
}

export const handle: PageHandle = { deed: "type" }

export const meta = workspaceMeta

export default function RemovePicture({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("listingEditor")
  const locale = useLocale()
  const { image, id, title } = loaderData
  return (
    <form method="post">
      <ErrorSummary problems={actionData?.problems ?? []} labelOf={() => null} />
      <ConfirmPanel
        title={title}
        actions={
          <>
            <Button variant="danger">{t("removeYes")}</Button>
            <ButtonLink
              variant="secondary"
              href={`/${locale}/producer/listings/${id}?part=pictures#pictures`}
            >
              {t("withdrawNo")}
            </ButtonLink>
          </>
        }
      >
        <Picture image={{ ...image, alt: image.alt[locale] || image.alt.id }} sizes="20rem" />
        <p>{t("removeText")}</p>
      </ConfirmPanel>
    </form>
  )
}
