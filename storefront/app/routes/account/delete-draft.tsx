import type { RfqDraftView } from "@serumpun/backend/src/contracts/rfq-draft.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { redirect } from "react-router"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { ConfirmForm } from "#app/components/form/confirm-form.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { segment } from "#app/lib/http/api.server.ts"
import { noticeCookie } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { PageHandle } from "#app/lib/page/page-handle.ts"
import type { Route } from "./+types/delete-draft.ts"

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const path = `/store/buyer/rfq-drafts/${segment(params.draftId)}`
  const { draft } = await call<{ draft: RfqDraftView }>(path)
  const t = translator(locale)
  return { draft, title: t("rfqDraft:delete"), description: t("rfqDraft:intro") }
}

export async function action({ request, params }: Route.ActionArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  await call(`/store/buyer/rfq-drafts/${segment(params.draftId)}/delete`, { method: "POST" })
  return redirect(`/${locale}/account/drafts`, {
    status: 303,
    headers: { "Set-Cookie": await noticeCookie(request, "draft_deleted") },
  })
}

export const handle: PageHandle = { deed: "trade" }

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: documentsCss }]

export const meta: Route.MetaFunction = ({ loaderData, matches, location }) =>
  loaderData
    ? pageMeta({
        matches,
        location,
        title: loaderData.title,
        description: loaderData.description,
        noindex: true,
      })
    : []

export default function DeleteDraft({ loaderData: { draft } }: Route.ComponentProps) {
  const { t } = useTranslation("rfqDraft")
  return (
    <ConfirmForm
      title={t("deleteTitle", { title: draft.title || t("untitled") })}
      text={t("deleteText")}
      yes={t("deleteYes")}
      no={t("deleteNo")}
      back={`/${useLocale()}/account/drafts`}
      problems={[]}
    />
  )
}
