import { useTranslation } from "react-i18next"
import { toCardData, type PriceView } from "#app/components/listing/card-data.ts"
import { ListingCard, ListingGrid } from "#app/components/listing/listing-card.tsx"
import { RateNote } from "#app/components/listing/rate-note.tsx"
import { MarkedText } from "#app/components/listing/marked-text.tsx"
import { ChosenFilters, FacetSheetLink } from "#app/components/ui/facets.tsx"
import { Pagination } from "#app/components/ui/pagination.tsx"
import {
  catalogueQueryString,
  chosenFilters,
  withoutFilter,
  type CataloguePage,
  type CatalogueSearch,
} from "#app/lib/catalogue/catalogue-selection.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { FacetPanel } from "./facet-panel.tsx"
import { useFacetLabel } from "./facet-labels.ts"
import { NoResults, type Proposal } from "./no-results.tsx"
import { ResultLine, SortSelect } from "./result-line.tsx"

export type CatalogueViewProps = {
  search: CatalogueSearch
  ignored: boolean
  found: CataloguePage
  prices: PriceView
  /** Only for a search without results. */
  proposals: Proposal[]
  categories: { code: string; count: number }[]
}

export function CatalogueView(props: CatalogueViewProps) {
  const { search, found, ignored, prices } = props
  const { t } = useTranslation(["common", "catalogue"])
  const locale = useLocale()
  const labelOf = useFacetLabel()
  const path = `/${locale}/catalogue`
  const chosen = chosenFilters(search)
  // Words that find nothing leave nothing to filter; filters that do can still be taken back.
  const canFilter = found.total > 0 || chosen.length > 0
  return (
    <>
      <h1>{search.q ? t("catalogue:titleQuery", { query: search.q }) : t("nav.catalogue")}</h1>
      <div className={canFilter ? "with-aside" : undefined}>
        {canFilter ? <FacetPanel path={path} search={search} found={found} /> : null}
        <div id="results" className="stack" tabIndex={-1}>
          <div className="result-head">
            <div>
              <ResultLine path={path} search={search} found={found} ignored={ignored} />
            </div>
            {canFilter ? <FacetSheetLink chosen={chosen.length} /> : null}
            {found.total > 1 ? <SortSelect search={search} /> : null}
          </div>
          <ChosenFilters
            clearHref={path + catalogueQueryString({ q: search.q })}
            filters={chosen.map((filter) => ({
              key: `${filter.name} ${filter.value}`,
              label: labelOf(filter.name, filter.value),
              removeHref: path + catalogueQueryString(withoutFilter(search, filter)),
            }))}
          />
          {found.total === 0 ? (
            <NoResults
              path={path}
              query={search.q}
              proposals={props.proposals}
              categories={props.categories}
            />
          ) : (
            <ListingGrid>
              {found.listings.map((listing, index) => (
                <ListingCard
                  key={listing.id}
                  heading="h2"
                  first={index === 0}
                  listing={{
                    ...toCardData(listing, locale, prices),
                    title: <MarkedText text={listing.marked_title} />,
                  }}
                />
              ))}
            </ListingGrid>
          )}
          <Pagination
            page={found.page}
            pages={found.pages}
            hrefOf={(page) => path + catalogueQueryString({ ...search, page })}
          />
          {found.total > 0 ? <RateNote prices={prices} /> : null}
        </div>
      </div>
    </>
  )
}
