import type { SharedShortlist } from "@serumpun/backend/src/contracts/shortlist.ts"
import { ButtonLink } from "#app/components/ui/button.tsx"
import { useLocale } from "#app/lib/format/use-format.ts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"

/** What somebody else put aside: names and makers. Null for a link that opens nothing (any more). */
export function SharedView({ shared }: { shared: SharedShortlist | null }) {
  const { t } = useTranslation(["shortlist", "common"])
  const locale = useLocale()
  if (!shared)
    return (
      <div className="empty">
        <h1>{t("shared.gone")}</h1>
        <p className="lede">{t("shared.goneText")}</p>
        <ButtonLink href={`/${locale}/catalogue`}>{t("common:action.toCatalogue")}</ButtonLink>
      </div>
    )
  return (
    <div className="stack">
      <h1>{shared.title ? <bdi>{shared.title}</bdi> : t("shared.title")}</h1>
      <p className="lede">{t(shared.listings.length > 0 ? "shared.lede" : "shared.none")}</p>
      <ul>
        {shared.listings.map(({ id, handle, title, producer, place }) => (
          <li key={id}>
            <a href={`/${locale}/listings/${handle}`}>{title}</a>{" "}
            <span className="soft">{t("common:listing.by", { producer, place })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
