import { useTranslation } from "react-i18next"
import { useLocale } from "#app/lib/format/use-format.ts"
import { Pattern } from "../places/pattern.tsx"
import { ButtonLink } from "../ui/button.tsx"

/** One page for every status: what happened in a sentence, and the two ways out. */
export function ErrorPage({ status }: { status: number }) {
  const { t } = useTranslation("common")
  const locale = useLocale()
  const kind = errorKind(status)
  return (
    <section className="hero error-page">
      <div>
        <p className="eyebrow num">{status}</p>
        <h1>{t(`error.${kind}Title`)}</h1>
        <p className="lede">{t(`error.${kind}Text`)}</p>
        <p className="cluster">
          <ButtonLink href={`/${locale}/catalogue`}>{t("action.toCatalogue")}</ButtonLink>
          <a href={`/${locale}`}>{t("action.toHome")}</a>
        </p>
      </div>
      <Pattern name="home" />
    </section>
  )
}

/** Which of the `error.*` texts fits an HTTP status. */
export function errorKind(status: number) {
  if (status === 404 || status === 410) return "notFound" as const
  if (status === 401 || status === 403) return "forbidden" as const
  if (status === 502 || status === 503 || status === 504) return "unavailable" as const
  return "server" as const
}
