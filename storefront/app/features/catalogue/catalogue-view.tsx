import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { toCardData, type PriceView } from "#app/components/listing/card-data.ts"
import { ListingCard, ListingGrid } from "#app/components/listing/listing-card.tsx"
import { CompareForm } from "#app/components/listing/compare-form.tsx"
import { CompareTick } from "#app/components/listing/compare-tick.tsx"
import { RateNote } from "#app/components/listing/rate-note.tsx"
import { ShortlistToggle } from "#app/components/listing/shortlist-toggle.tsx"
import { MarkedText } from "#app/components/listing/marked-text.tsx"
import { ChosenFilters, FacetSheetLink } from "#app/components/ui/facets.tsx"
import { Pagination } from "#app/components/ui/pagination.tsx"
import {
  catalogueQueryString,
  chosenFilters,
  shownQuery,
  withoutFilter,
  type CataloguePage,
  type CatalogueSearch,
} from "#app/lib/catalogue/catalogue-selection.ts"
import { useLocale } from "#app/lib/format/use-format.ts"
import { FacetPanel } from "./facet-panel.tsx"
import { useFacetLabel } from "./facet-labels.ts"
import { Meanings } from "./meanings.tsx"
import { NoResults, type Proposal } from "./no-results.tsx"
import { ResultLine, SortSelect } from "./result-line.tsx"
import { ListingTable } from "./listing-table.tsx"
import { StepHeading } from "./step-heading.tsx"
import { UnitNote } from "./unit-note.tsx"
import { ViewSwitch } from "./view-switch.tsx"

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
  // An order that was chosen goes on with the filters, also past a filter that leaves one good.
  const canSort = found.total > 1 || (canFilter && search.sort !== "relevance")
  return (
    <>
      <h1>
        {search.q ? t("catalogue:titleQuery", { query: shownQuery(search.q) }) : t("nav.catalogue")}
      </h1>
      {canFilter ? (
        <a className="skip-link" href="#results">
          {t("catalogue:skipFilters")}
        </a>
      ) : null}
      <div className={canFilter ? "with-aside" : undefined}>
        {canFilter ? <FacetPanel path={path} search={search} found={found} /> : null}
        <div id="results" className="stack" tabIndex={-1}>
          <div className="result-head">
            <div>
              <ResultLine path={path} search={search} found={found} ignored={ignored} />
            </div>
            {canFilter ? <FacetSheetLink chosen={chosen.length} /> : null}
            {found.total > 0 ? <ViewSwitch path={path} search={search} /> : null}
            {canSort ? <SortSelect search={search} /> : null}
          </div>
          <UnitNote path={path} search={search} found={found} />
          <Meanings path={path} search={search} meanings={found.meanings} />
          <ChosenFilters
            clearHref={
              path + catalogueQueryString({ q: search.q, plain: search.plain, view: search.view })
            }
            filters={chosen.map((filter) => ({
              key: `${filter.name} ${filter.value}`,
              label: labelOf(filter.name, filter.value),
              removeHref: path + catalogueQueryString(withoutFilter(search, filter)),
            }))}
          />
          <StepHeading steps={found.steps} />
          {found.total === 0 ? (
            <NoResults
              path={path}
              query={search.q}
              proposals={props.proposals}
              categories={props.categories}
            />
          ) : search.view === "table" ? (
            <ListingTable
              path={path}
              search={search}
              listings={found.listings}
              chosen={found.chosen}
              prices={prices}
            />
          ) : (
            <ListingGrid>
              {found.listings.map((listing, index) => (
                <ListingCard
                  key={listing.id}
                  heading="h2"
                  first={index === 0}
                  chosen={found.chosen.includes(listing.id)}
                  acts={
                    <>
                      <CompareTick handle={listing.handle} title={listing.title} />
                      <ShortlistToggle {...listing} />
                    </>
                  }
                  listing={{
                    ...toCardData(listing, locale, prices),
                    title: <MarkedText text={listing.marked_title} />,
                  }}
                />
              ))}
            </ListingGrid>
          )}
          {found.total > 0 ? <CompareForm /> : null}
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
