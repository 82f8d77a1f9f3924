import { sortNames } from "@serumpun/search/sorts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { Notice } from "#app/components/ui/notice.tsx"
import {
  catalogueQueryString,
  shownQuery,
  type CataloguePage,
  type CatalogueSearch,
} from "#app/lib/catalogue/catalogue-selection.ts"
import { useLocale } from "#app/lib/format/use-format.ts"

type Props = { path: string; search: CatalogueSearch; found: CataloguePage; ignored: boolean }

/** Neither words nor an order were chosen. */
const isOwnOrder = ({ q, sort }: CatalogueSearch) => !q && sort === "relevance"

/** How many were found, in which order they stand when none was chosen, and what the words were understood as. */
export function ResultLine({ path, search, found, ignored }: Props) {
  const { t } = useTranslation(["common", "catalogue"])
  const locale = useLocale()
  const exact = path + catalogueQueryString({ ...search, q: `"${search.q}"`, page: 1 })
  const nothing = search.q
    ? t("catalogue:zero.textQuery", { query: shownQuery(search.q) })
    : t("catalogue:zero.textFilters")
  return (
    <>
      <p role="status" className={found.total === 0 ? "lede" : undefined}>
        {found.total > 0 ? t("facet.results", { count: found.total }) : nothing}
      </p>
      {isOwnOrder(search) && found.total > 1 ? (
        <p className="soft">
          {t("catalogue:ownOrder")}{" "}
          <a href={`/${locale}/how-it-works#order`}>{t("catalogue:ownOrderHow")}</a>
        </p>
      ) : null}
      {found.understood ? (
        <p>
          {t("catalogue:understood", { query: found.understood })}{" "}
          <a href={exact} rel="nofollow">
            {t("catalogue:insteadFor", { query: search.q })}
          </a>
        </p>
      ) : null}
      {found.limited ? (
        <Notice kind="attention">
          <p>{t("search.limited")}</p>
        </Notice>
      ) : null}
      {ignored ? (
        <Notice kind="info">
          <p>{t("catalogue:ignored")}</p>
        </Notice>
      ) : null}
    </>
  )
}

/** Belongs to the filter form, so that sorting keeps the filters and the other way round. */
export function SortSelect({ search }: { search: CatalogueSearch }) {
  const { t } = useTranslation("common")
  return (
    <label className="result-sort">
      <span className="soft">{t("facet.sort")}</span>{" "}
      <select name="sort" form="filters" defaultValue={search.sort}>
        {sortNames.map((sort) => (
          <option key={sort} value={sort === "relevance" ? "" : sort}>
            {t(`facet.sortBy.${sort === "relevance" && !search.q ? "own" : sort}`)}
          </option>
        ))}
      </select>
      <button className="button button-secondary result-sort-apply" form="filters">
        {t("action.apply")}
      </button>
    </label>
  )
}
