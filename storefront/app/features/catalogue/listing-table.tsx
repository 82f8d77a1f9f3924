import type { Sort } from "@serumpun/search/sorts"
import { useTranslation } from "#app/lib/i18n/use-translation.ts"
import { toCardData, type PriceView } from "#app/components/listing/card-data.ts"
import { CompareTick } from "#app/components/listing/compare-tick.tsx"
import { ChosenMark } from "#app/components/listing/marks.tsx"
import { MarkedText } from "#app/components/listing/marked-text.tsx"
import { ShortlistToggle } from "#app/components/listing/shortlist-toggle.tsx"
import { PauseMark } from "#app/components/listing/pause-mark.tsx"
import {
  catalogueQueryString,
  type CatalogueSearch,
  type FoundListing,
} from "#app/lib/catalogue/catalogue-selection.ts"
import { useFormat, useLocale } from "#app/lib/format/use-format.ts"
import { useMarketName } from "#app/lib/format/use-market-name.ts"
import { SomeOf } from "./some-of.tsx"

type Props = {
  path: string
  search: CatalogueSearch
  listings: FoundListing[]
  chosen: string[]
  prices: PriceView
}

/** The same goods as rows, for people who know what they want and compare figures. */
export function ListingTable(props: Props) {
  const { t } = useTranslation(["catalogue", "common"])
  const caption = t("table.caption")
  const heads = [
    { label: t("table.name"), sorts: ["name"] },
    { label: t("table.producer"), sorts: ["producer"] },
    { label: t("common:facet.price_from"), sorts: ["price_asc", "price_desc"], isNumber: true },
    { label: t("common:facet.moq"), sorts: ["moq"], isNumber: true },
    { label: t("common:facet.lead_time_days"), sorts: ["lead_time"], isNumber: true },
    { label: t("table.terms") },
    { label: t("table.certificates") },
    { label: t("common:facet.ready_for") },
  ] satisfies Head[]
  return (
    <div className="table-scroll table-pinned" role="region" aria-label={caption} tabIndex={0}>
      <table className="listing-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <ColumnHead key={head.label} {...props} {...head} />
            ))}
          </tr>
        </thead>
        <tbody>
          {props.listings.map((listing) => (
            <ListingRow
              key={listing.id}
              listing={listing}
              isChosen={props.chosen.includes(listing.id)}
              prices={props.prices}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** `sorts`: the orders that a click on the heading goes through. */
type Head = { label: string; sorts?: Sort[]; isNumber?: boolean }

function ColumnHead({ path, search, label, sorts, isNumber }: Props & Head) {
  const { t } = useTranslation("catalogue")
  const at = sorts?.indexOf(search.sort) ?? -1
  const next = sorts?.[(at + 1) % sorts.length]
  const sorted = at < 0 ? undefined : at === 0 ? "ascending" : "descending"
  return (
    <th scope="col" className={isNumber ? "num" : undefined} aria-sort={sorted}>
      {next ? (
        <a
          className="listing-table-sort"
          href={path + catalogueQueryString({ ...search, sort: next, page: 1 })}
          rel="nofollow"
          aria-label={t("table.sortBy", { column: label })}
        >
          {label}
          <span aria-hidden="true">
            {sorted === undefined ? "" : sorted === "ascending" ? " ↑" : " ↓"}
          </span>
        </a>
      ) : (
        label
      )}
    </th>
  )
}

type RowProps = { listing: FoundListing; isChosen: boolean; prices: PriceView }

function ListingRow({ listing, isChosen, prices }: RowProps) {
  const { t } = useTranslation(["catalogue", "common", "trade"])
  const locale = useLocale()
  const format = useFormat()
  const marketName = useMarketName()
  const card = toCardData(listing, locale, prices)
  return (
    <tr>
      <th scope="row">
        <a href={card.href}>
          <MarkedText text={listing.marked_title} />
        </a>
        {isChosen ? <ChosenMark /> : null}
        {card.pause ? <PauseMark pause={card.pause} /> : null}
        <div className="listing-table-acts">
          <CompareTick handle={listing.handle} title={listing.title} />
          <ShortlistToggle {...listing} />
        </div>
      </th>
      <td>{t("common:listing.by", { producer: listing.producer, place: listing.place })}</td>
      <td className="num">
        <bdi>
          {t("common:listing.from", {
            price: format.unitPrice(card.price_from, card.currency),
            unit: t(`common:unit.perUnit.${listing.unit}`),
          })}
        </bdi>
      </td>
      <td className="num">{format.quantity(listing.moq, listing.unit)}</td>
      <td className="num">{t("common:unit.days", { count: listing.lead_time_days })}</td>
      <td>
        <bdi>{listing.incoterm_label}</bdi>
      </td>
      <td>
        <SomeOf
          names={listing.certificates.map((scheme) => t(`trade:certificate.${scheme}`))}
          none={t("table.noCertificate")}
        />
      </td>
      <td>
        <SomeOf names={listing.ready_for.map(marketName)} none={t("table.noMarket")} />
      </td>
    </tr>
  )
}
