import { palletLoad } from "@serumpun/domain/containers"
import { pricedIncoterm, shortIncoterm } from "@serumpun/domain/incoterms"
import { QUANTITY_DECIMALS } from "@serumpun/domain/money"
import type { ListingContent } from "@serumpun/domain/listing-content"
import { fullContainers, packOf } from "@serumpun/domain/shipments"
import type { Text } from "./use-text"

/** `key` names the same fact in two revisions. */
export type Fact = { key: string; label: string; value: string }
export type FactGroup = { title: string; facts: Fact[] }

/** A listing's trade terms as words, the same for both revisions, so that words can be compared. */
export function listingFacts(content: ListingContent, text: Text): FactGroup[] {
  const { t } = text
  return [
    { title: t("fact.groups.goods"), facts: goods(content, text) },
    { title: t("fact.groups.order"), facts: order(content, text) },
    { title: t("fact.groups.prices"), facts: prices(content, text) },
    { title: t("fact.groups.packing"), facts: packing(content, text) },
  ]
}

function goods(content: ListingContent, { t, province, region }: Text): Fact[] {
  const { category, processing_stage, hs_code, place, markets } = content
  const label = (key: string) => t(`fact.${key}`)
  return [
    { key: "category", label: label("category"), value: t(`category.${category}`) },
    { key: "stage", label: label("stage"), value: t(`processing_stage.${processing_stage}`) },
    { key: "hs", label: label("hs"), value: hsLabel(hs_code) },
    {
      key: "origin",
      label: label("origin"),
      value: [place, province(content.province)].filter(Boolean).join(", "),
    },
    { key: "species", label: label("species"), value: content.species ?? "" },
    { key: "gi", label: label("gi"), value: content.gi_claim ?? "" },
    {
      key: "organic",
      label: label("organic"),
      value: t(content.claims_organic ? "common.yes" : "common.no"),
    },
    { key: "markets", label: label("markets"), value: markets.map(region).join(", ") },
  ]
}

function order(content: ListingContent, { t, number, usd, month }: Text): Fact[] {
  const { unit, sample, season, shelf_life_months } = content
  const label = (key: string) => t(`fact.${key}`)
  const amount = (value: number) => `${number(value, QUANTITY_DECIMALS)} ${unit}`
  return [
    { key: "moq", label: label("moq"), value: amount(content.moq) },
    { key: "multiple", label: label("multiple"), value: amount(content.order_multiple) },
    { key: "lead", label: label("leadTime"), value: days(content.lead_time_days, t) },
    { key: "capacity", label: label("capacity"), value: amount(content.capacity_per_month) },
    {
      key: "shelf",
      label: label("shelfLife"),
      value: shelf_life_months === null ? "" : t("fact.months", { count: shelf_life_months }),
    },
    {
      key: "season",
      label: label("season"),
      value: season ? `${month(season.from_month)} – ${month(season.to_month)}` : "",
    },
    {
      key: "sample",
      label: label("sample"),
      value: sample.available
        ? t("fact.sampleValue", {
            quantity: amount(sample.quantity ?? 0),
            price: usd(sample.price_usd ?? 0),
            days: days(sample.lead_time_days ?? 0, t),
          })
        : t("fact.noSample"),
    },
  ]
}

function prices({ tiers, incoterms, unit }: ListingContent, { t, number, usd }: Text): Fact[] {
  const priced = pricedIncoterm(incoterms)
  const term = priced ? ` ${shortIncoterm(priced)}` : ""
  return [
    ...tiers.map(({ min, max, usd: price }) => ({
      key: `tier-${min}`,
      label: t("fact.tier", { min: `${number(min, QUANTITY_DECIMALS)} ${unit}` }),
      value: `${usd(price)} / ${unit}${term}${max === null ? "" : ` (≤ ${number(max, QUANTITY_DECIMALS)} ${unit})`}`,
    })),
    ...incoterms.map(({ rule, place, transport }, index) => ({
      key: `incoterm-${rule}-${place}-${transport}`,
      label: t("fact.incoterm"),
      value: `${rule} ${place}, ${t(`transport.${transport}`)}, ${t(index === 0 ? "fact.listPrice" : "fact.priceToAsk")}`,
    })),
  ]
}

function packing({ packing, unit }: ListingContent, text: Text): Fact[] {
  const { t, number, written } = text
  const { carton_length_cm, carton_width_cm, carton_height_cm } = packing
  const label = (key: string) => t(`fact.${key}`)
  const size = [carton_length_cm, carton_width_cm, carton_height_cm].map((cm) => number(cm))
  return [
    {
      key: "inner",
      label: label("inner"),
      value: t("fact.innerValue", {
        text: written(packing.inner),
        quantity: `${number(packing.inner_quantity)} ${unit}`,
      }),
    },
    {
      key: "carton",
      label: t(`package.${packing.kind}`),
      value: t("fact.cartonValue", {
        count: packing.carton_inner_count,
        size: size.join(" × "),
      }),
    },
    {
      key: "weight",
      label: label("weight"),
      value: t("fact.weightValue", {
        net: number(packing.carton_net_kg),
        gross: number(packing.carton_gross_kg),
      }),
    },
    ...loads({ packing, unit }, text),
    {
      key: "wood",
      label: label("wood"),
      value: t(packing.wood_packaging ? "common.yes" : "common.no"),
    },
  ]
}

type Packed = Pick<ListingContent, "packing" | "unit">

/** A pallet and the fullest 20-foot container, calculated as the buyers' page does. */
function loads({ packing, unit }: Packed, { t, number }: Text): Fact[] {
  const pack = packOf(packing)
  if (!pack) return []
  const pallet = palletLoad(pack, "20ft")
  const [full] = fullContainers(packing)
  return [
    ...(pallet.packs === 0
      ? []
      : [
          {
            key: "pallet",
            label: t("fact.pallet"),
            value: t("fact.palletValue", {
              packs: t(`packs.${packing.kind}`, { count: pallet.packs }),
              height: number(pallet.height, 0),
              weight: number(pallet.gross, 0),
            }),
          },
        ]),
    ...(full
      ? [
          {
            key: "container",
            label: t(`container.${full.kind}`),
            value: t("fact.containerValue", {
              quantity: `${number(full.quantity)} ${unit}`,
              stowage: t(`stowage.${full.stowage}`),
              limit: t(`loadLimit.${full.limit}`),
            }),
          },
        ]
      : []),
  ]
}

const days = (count: number, t: Text["t"]) => t("fact.days", { count })
const hsLabel = (code: string) => `${code.slice(0, 4)}.${code.slice(4)}`
