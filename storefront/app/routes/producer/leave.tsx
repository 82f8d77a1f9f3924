import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Button, ButtonLink } from "#app/components/ui/button.tsx"
import { ConfirmPanel } from "#app/components/ui/section.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import { workspaceMeta } from "#app/lib/producer/producer-notice.ts"
import { producerPage } from "#app/lib/producer/producer-page.server.ts"
import workspaceCss from "#app/styles/workspace.css?url"
import type { Route } from "./+types/leave.ts"

/** How many of each the script has found on the device; anything else counts as none. */
function readCount(query: URLSearchParams, name: string): number {
  const text = query.get(name) ?? ""
  return /^\d{1,4}$/.test(text) ? Number(text) : 0
}

export async function loader(args: Route.LoaderArgs) {
  const { t } = await producerPage(args)
  const query = new URL(args.request.url).searchParams
  return {
    title: t("offline:leave.title"),
    photos: readCount(query, "photos"),
    forms: readCount(query, "forms"),
    messages: readCount(query, "messages"),
  }
}

export const handle: PageHandle = { hydrate: false }

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: workspaceCss }]

export const meta = workspaceMeta

/** Asked before somebody signs out while this device holds what has not been sent (`enhance/leave-device.ts`). */
export default function LeaveWorkspace({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation("offline")
  const locale = useLocale()
  const { title, photos, forms, messages } = loaderData
  return (
    <form method="post" action={`/${locale}/sign-out`} data-discard="">
      <ConfirmPanel
        title={title}
        actions={
          <>
            <ButtonLink href={`/${locale}/producer`}>{t("leave.stay")}</ButtonLink>
            <Button variant="danger">{t("leave.yes")}</Button>
          </>
        }
      >
        <ul>
          {photos > 0 ? <li>{t("leave.textPhotos", { count: photos })}</li> : null}
          {forms > 0 ? <li>{t("leave.textForms", { count: forms })}</li> : null}
          {messages > 0 ? <li>{t("leave.textMessages", { count: messages })}</li> : null}
        </ul>
        <p>{t("leave.text")}</p>
      </ConfirmPanel>
    </form>
  )
}
