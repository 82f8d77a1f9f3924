import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { useLocation } from "react-router"
import { useSite } from "#app/lib/page/use-site.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { Pattern } from "../places/pattern.tsx"
import { ButtonLink } from "../ui/button.tsx"

/**
 * One page for every status: what happened in a sentence, the two ways out, and where the fault is
 * ours the name of the request in our logs.
 */
export function ErrorPage({ status }: { status: number }) {
  const { t } = useTranslation("common")
  const locale = useLocale()
  const kind = errorKind(status)
  return (
    <section className="hero error-page">
      <div>
        <p className="eyebrow num">{status}</p>
        <h1>{t(`error.${kind}Title`)}</h1>
        <p className="lede">{t(`error.${kind}Text`, { count: 1 })}</p>
        {status >= 500 ? <Reference /> : null}
        <p className="cluster">
          <ButtonLink href={`/${locale}/catalogue`}>{t("action.toCatalogue")}</ButtonLink>
          <a href={`/${locale}`}>{t("action.toHome")}</a>
        </p>
      </div>
      <Pattern name="home" />
    </section>
  )
}

function Reference() {
  const { t } = useTranslation("common")
  const id = useSite()?.reference
  // Later requests of a workspace bring no document, and so no id: an older one would mislead.
  const isFirstPage = useLocation().key === "default"
  if (!id || !isFirstPage) return null
  return <p className="num">{t("error.reference", { id: `\u2066${id}\u2069` })}</p>
}

/** Which of the `error.*` texts fits an HTTP status. */
export function errorKind(status: number) {
  if (status === 404 || status === 410) return "notFound" as const
  if (status === 401 || status === 403) return "forbidden" as const
  // Limits count by the minute.
  if (status === 429) return "tooMany" as const
  if (status === 502 || status === 503 || status === 504) return "unavailable" as const
  return "server" as const
}
