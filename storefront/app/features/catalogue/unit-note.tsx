import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import {
  catalogueQueryString,
  type CataloguePage,
  type CatalogueSearch,
} from "#app/lib/catalogue/catalogue-selection.ts"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useFacetLabel } from "./facet-labels.ts"

const comparesAmounts = new Set(["price_asc", "price_desc", "moq"])

type Props = { path: string; search: CatalogueSearch; found: CataloguePage }

/** Sorted by price, a litre beside a basket says nothing: offers the goods of one unit. */
export function UnitNote({ path, search, found }: Props) {
  const { t } = useTranslation("catalogue")
  const labelOf = useFacetLabel()
  const format = useFormat()
  const units = Object.entries(found.facets.unit ?? {}).filter(([, count]) => count > 0)
  if (!comparesAmounts.has(search.sort) || units.length < 2 || search.unit?.length === 1)
    return null
  return (
    <div className="cluster">
      <p id="units">{t("units")}</p>
      <ul className="cluster" role="list" aria-labelledby="units">
        {units.map(([unit, count]) => (
          <li key={unit}>
            <a
              className="chip"
              href={path + catalogueQueryString({ ...search, unit: [unit], page: 1 })}
              rel="nofollow"
            >
              {labelOf("unit", unit)} <span className="count num">{format.number(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
