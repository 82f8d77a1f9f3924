import { leadTimeBands, moqBands, priceBands } from "@serumpun/search/listing-document"
import { useTranslation } from "react-i18next"
import { FacetGroup, FacetSheet } from "#app/components/ui/facets.tsx"
import { Checkbox } from "#app/components/ui/field.tsx"
import { Icon } from "#app/components/ui/icon.tsx"
import {
  catalogueQueryString,
  listFilters,
  type CataloguePage,
  type CatalogueSearch,
  type ListFilter,
} from "#app/lib/catalogue/catalogue-selection.ts"
import { useFormat } from "#app/lib/format/use-format.ts"
import { useFacetHeading, useFacetLabel } from "./facet-labels.ts"

type Props = { path: string; search: CatalogueSearch; found: CataloguePage }

/** Bands follow their scale; everything else the number of listings. */
const scales: Partial<Record<ListFilter, readonly string[]>> = {
  moq_band: moqBands,
  lead_time_band: leadTimeBands,
  price_band: priceBands,
}
const openAtFirst: readonly ListFilter[] = ["province", "certificate"]

export function FacetPanel({ path, search, found }: Props) {
  const { t } = useTranslation("common")
  const format = useFormat()
  const labelOf = useFacetLabel()
  const headingOf = useFacetHeading()
  const samples = found.facets.sample?.true ?? 0
  return (
    <FacetSheet action={path}>
      {search.q ? <input type="hidden" name="q" value={search.q} /> : null}
      {search.category ? <input type="hidden" name="category" value={search.category} /> : null}
      <CategoryFacet path={path} search={search} found={found} />
      {listFilters.map((name) => {
        const options = optionsOf(name, search[name] ?? [], found)
        return options.length === 0 ? null : (
          <FacetGroup
            key={name}
            name={name}
            label={headingOf(name)}
            open={openAtFirst.includes(name)}
            options={options.map(({ value, count, checked }) => ({
              value,
              count,
              checked,
              label: labelOf(name, value),
            }))}
          />
        )
      })}
      <ReadyForFacet search={search} found={found} />
      {samples > 0 || search.sample ? (
        <div className="facet">
          <Checkbox
            name="sample"
            value="1"
            label={t("facet.sample")}
            count={format.number(samples)}
            defaultChecked={search.sample}
          />
        </div>
      ) : null}
    </FacetSheet>
  )
}

function optionsOf(name: ListFilter, chosen: readonly string[], found: CataloguePage) {
  const counts = found.facets[name] ?? {}
  const values = [...new Set([...Object.keys(counts), ...chosen])]
  const scale = scales[name]
  values.sort((a, b) =>
    scale ? scale.indexOf(a) - scale.indexOf(b) : (counts[b] ?? 0) - (counts[a] ?? 0),
  )
  return values.map((value) => ({
    value,
    count: counts[value] ?? 0,
    checked: chosen.includes(value),
  }))
}

/** Families as links; the chosen family opens its goods. */
function CategoryFacet({ path, search, found }: Props) {
  const { t } = useTranslation(["common", "catalogue"])
  const format = useFormat()
  const labelOf = useFacetLabel()
  const chosenRoot = search.category?.split("/")[0]
  const leaves = Object.entries(found.facets.category ?? {})
  const roots = Object.entries(
    found.facets.category_root ??
      leaves.reduce<Record<string, number>>((sums, [leaf, count]) => {
        const root = leaf.split("/")[0] ?? leaf
        return { ...sums, [root]: (sums[root] ?? 0) + count }
      }, {}),
  ).sort(([, a], [, b]) => b - a)
  if (roots.length === 0 && !search.category) return null
  const link = (category: string | undefined, label: string, count?: number) => (
    <a
      className="field-check"
      href={path + catalogueQueryString({ ...search, category, page: 1 })}
      aria-current={search.category === category ? "true" : undefined}
    >
      <span>{label}</span>
      {count === undefined ? null : <span className="count num">{format.number(count)}</span>}
    </a>
  )
  return (
    <details className="facet" open>
      <summary>
        <Icon name="chevron" />
        {t("facet.category")}
      </summary>
      <ul role="list" className="facet-links">
        {search.category ? <li>{link(undefined, t("catalogue:allCategories"))}</li> : null}
        {roots.map(([root, count]) => (
          <li key={root}>
            {link(root, labelOf("category", root), count)}
            {root === chosenRoot ? (
              <ul role="list">
                {leaves
                  .filter(([leaf]) => leaf.startsWith(`${root}/`))
                  .map(([leaf, leafCount]) => (
                    <li key={leaf}>{link(leaf, labelOf("category", leaf), leafCount)}</li>
                  ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  )
}

function ReadyForFacet({ search, found }: Pick<Props, "search" | "found">) {
  const { t } = useTranslation(["common", "catalogue"])
  const format = useFormat()
  const labelOf = useFacetLabel()
  const counts = found.facets.ready_for ?? {}
  const values = Object.keys(counts)
  if (search.ready_for && !values.includes(search.ready_for)) values.push(search.ready_for)
  if (values.length === 0) return null
  return (
    <div className="facet">
      <label className="facet-select">
        <span>{t("facet.ready_for")}</span>
        <select name="ready_for" defaultValue={search.ready_for ?? ""}>
          <option value="">{t("catalogue:anyMarket")}</option>
          {values.map((value) => (
            <option key={value} value={value}>
              {`${labelOf("ready_for", value)} (${format.number(counts[value] ?? 0)})`}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
