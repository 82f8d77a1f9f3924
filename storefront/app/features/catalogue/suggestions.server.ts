import type { Locale } from "@serumpun/domain/locales"
import { isProvince, type Province, provinces } from "@serumpun/domain/places"
import type { MarkedText } from "@serumpun/search/marked-text"
import { foldQuery } from "@serumpun/search/meaning/fold-query"
import type { Suggestions } from "@serumpun/search/suggest-listings"
import { type PriceView, toCardData } from "#app/components/listing/card-data.ts"
import { catalogueQueryString } from "#app/lib/catalogue/catalogue-selection.ts"
import { toListingCard } from "#app/lib/catalogue/catalogue.server.ts"
import { regionSlug } from "#app/lib/catalogue/region-slugs.ts"
import { formatIn } from "#app/lib/format/use-format.ts"
import { translator } from "#app/lib/i18n/translate.server.ts"
import { facetLabelIn } from "./facet-labels.ts"
import { meaningLabelIn } from "./meaning-labels.ts"

/** A row beneath the search box; `picture` is null where goods have none, absent for other rows. */
export type SuggestionRow = {
  label: string
  note: string
  href: string
  picture?: string | null
}

const mostRegions = 2

/** Rows in the order in which they are read: what was understood, names, goods, makers, places, all. */
export function suggestionRows(
  found: Suggestions,
  { locale, q, prices }: { locale: Locale; q: string; prices: PriceView },
): SuggestionRow[] {
  const t = translator(locale)
  const format = formatIn(locale, t)
  const path = `/${locale}/catalogue`
  const listings = (count: number) => t("common:facet.results", { count })
  const labelOf = facetLabelIn(t, format)
  const meaningOf = meaningLabelIn(t, format)
  const quoted = (word: string) => t("catalogue:step.word", { word })
  const page = (label: string) => ({
    label,
    note: listings(found.total),
    href: path + catalogueQueryString({ q }),
  })
  const understood = [
    ...(found.words ? [quoted(found.words)] : []),
    ...found.meanings.map(meaningOf),
  ].join(" · ")
  const hasMeaning = found.meanings.length > 0
  return [
    ...(hasMeaning && found.total > 0 ? [page(understood)] : []),
    ...found.terms.map(({ term, count }) => ({
      label: term,
      note: listings(count),
      href: path + catalogueQueryString({ q: term }),
    })),
    ...found.categories.map(({ category, count }) => ({
      label: `${quoted(q)} · ${labelOf("category", category)}`,
      note: listings(count),
      href: path + catalogueQueryString({ q, plain: found.plain, category: [category] }),
    })),
    ...found.listings.map((hit) => goodsRow(hit)),
    ...found.producers.map(({ handle, name, province }) => ({
      label: plainText(name),
      note: isProvince(province)
        ? t("catalogue:suggestProducer", { province: t(`trade:province.${province}`) })
        : "",
      href: `/${locale}/producers/${handle}`,
    })),
    ...regionsOf(q, (code) => t(`trade:province.${code}`)).map(({ code, name }) => ({
      label: name,
      note: t("common:facet.province"),
      href: `/${locale}/regions/${regionSlug(code)}`,
    })),
    ...(!hasMeaning && found.total > 0 ? [page(quoted(q))] : []),
  ]

  function goodsRow(hit: Suggestions["listings"][number]): SuggestionRow {
    const { href, image, price_from, currency, unit, moq } = toCardData(
      toListingCard(hit),
      locale,
      prices,
    )
    const price = format.unitPrice(price_from, currency)
    return {
      label: hit.title,
      note: [
        t("common:listing.from", { price, unit: t(`common:unit.perUnit.${unit}`) }),
        `${t("common:facet.moq")} ${format.quantity(moq, unit)}`,
      ].join(" · "),
      href,
      picture: image ? `${image.base}-${Math.min(...image.widths)}.webp` : null,
    }
  }
}

/** Provinces with a word in their name that begins with what was typed, in the page's language or Indonesian. */
function regionsOf(q: string, nameOf: (code: Province) => string) {
  const typed = ` ${fold(q)}`
  if (typed.length < 3) return []
  return (Object.keys(provinces) as Province[])
    .map((code) => ({ code, name: nameOf(code) }))
    .filter(({ code, name }) => ` ${fold(name)} ${fold(regionSlug(code))}`.includes(typed))
    .slice(0, mostRegions)
}

const fold = (text: string) => foldQuery(text).text.trim()

const plainText = (text: MarkedText) => text.map((stretch) => stretch.text).join("")
