import type { Paged } from "@serumpun/backend/src/contracts/paging.ts"
import type { RfqDraftRow } from "@serumpun/backend/src/contracts/rfq-draft.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Allowed } from "#app/components/company/allowed.tsx"
import { data } from "react-router"
import { buyerApi } from "#app/features/account/buyer-api.server.ts"
import { Breadcrumb } from "#app/components/ui/breadcrumb.tsx"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { Notice } from "#app/components/ui/notice.tsx"
import { Pagination } from "#app/components/ui/pagination.tsx"
import { EmptyState } from "#app/components/ui/section.tsx"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { takeNotice } from "#app/lib/http/session.server.ts"
import { routeLocale } from "#app/lib/i18n/route-locale.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { askedPage, pageHref, pagesOf } from "#app/lib/page/paged.ts"
import { pageMeta } from "#app/lib/page/page-meta.ts"
import documentsCss from "#app/styles/documents.css?url"
import type { Route } from "./+types/drafts.ts"

const notices = { draft_saved: "saved", draft_deleted: "deleted" } as const

export async function loader({ request, params }: Route.LoaderArgs) {
  const locale = routeLocale(params)
  const call = await buyerApi(request, locale)
  const page = askedPage(request)
  const [{ drafts, count }, flash] = await Promise.all([
    call<Paged & { drafts: RfqDraftRow[] }>("/store/buyer/rfq-drafts", { query: page.query }),
    takeNotice(request),
  ])
  const t = translator(locale)
  const found = Object.entries(notices).find(([key]) => key === flash?.notice)
  return data(
    {
      drafts,
      notice: found?.[1] ?? null,
      pages: pagesOf(page, count),
      title: t("rfqDraft:title"),
      description: t("rfqDraft:intro"),
    },
    flash ? { headers: { "Set-Cookie": flash.cookie } } : undefined,
  )
}

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

export default function Drafts({ loaderData: { drafts, notice, pages } }: Route.ComponentProps) {
  const { t } = useTranslation(["rfqDraft", "account"])
  const locale = useLocale()
  const base = `/${locale}/account`
  return (
    <>
      <Breadcrumb trail={[{ label: t("account:list.title"), href: base }, { label: t("title") }]} />
      {notice ? <Notice kind="success" title={t(`notice.${notice}`)} /> : null}
      <h1>{t("title")}</h1>
      <p className="lede">{t("intro")}</p>
      {drafts.length > 0 ? (
        <ul className="target-list" role="list">
          {drafts.map((draft) => (
            <Row key={draft.id} draft={draft} />
          ))}
        </ul>
      ) : (
        <EmptyState
          title={t("empty")}
          text={t("emptyText")}
          action={{ label: t("new"), href: `/${locale}/rfq/new` }}
        />
      )}
      <Pagination {...pages} hrefOf={pageHref} />
    </>
  )
}

function Row({ draft }: { draft: RfqDraftRow }) {
  const { t } = useTranslation("rfqDraft")
  const format = useFormat()
  const locale = useLocale()
  const title = draft.title || t("untitled")
  const form = draft.form === "open" ? "rfq/new" : "rfq"
  return (
    <li className="card stack">
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <p className="soft">
        {t(`form.${draft.form}`)} · {t("saved", { date: format.date(draft.saved_at) })}
      </p>
      <Allowed>
        <p className="cluster">
          <ButtonLink href={`/${locale}/${form}?draft=${draft.id}`}>{t("open")}</ButtonLink>
          <a
            className="account-danger"
            href={`/${locale}/account/drafts/${draft.id}/delete`}
            aria-label={t("deleteLabel", { title })}
          >
            {t("delete")}
          </a>
        </p>
      </Allowed>
    </li>
  )
}
