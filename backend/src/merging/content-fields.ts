import type { ListingContent, ListingImage } from "@serumpun/domain/listing-content"
import { inEveryLocale, type Localized } from "@serumpun/domain/locales"
import { markets } from "@serumpun/domain/places"

const texts = ["title", "summary", "description"] as const

/** Stands for the minimum order in the first tier, which follows it and is typed once. */
const AT_MOQ = "moq"

/**
 * A listing as the fields that two people can change without getting into each other's way, by path: a
 * text per language, a box per certificate and market, a picture by its id, its words per language. Rows of a table (tiers,
 * Incoterms, specification) mean something together only, so each table is one field.
 */
export type ContentFields = Map<string, unknown>

export function fieldsOf(content: ListingContent): ContentFields {
  const { title, summary, description, packing, sample, ...others } = content
  const { certificate_ids, markets: wanted, images, ...single } = others
  const { inner, ...pack } = packing
  const boxes = (name: string, keys: string[]) =>
    keys.map((key): [string, unknown] => [`${name}.${key}`, true])
  return new Map([
    ...Object.entries({ title, summary, description, packing: pack, sample }).flatMap(within),
    ...within(["packing.inner", inner]),
    ...Object.entries({ ...single, tiers: tiersByMoq(content) }),
    ...boxes("certificate_ids", certificate_ids),
    ...boxes("markets", wanted),
    ...images.map(({ alt: _, ...image }): [string, unknown] => [`images.${image.id}`, image]),
    ...images.flatMap(({ id, alt }) => within([`picture_alt.${id}`, alt])),
  ])
}

/** The way back; boxes and pictures in the order of their entries. */
export function contentOf(fields: ContentFields): ListingContent {
  const under = (prefix: string) =>
    [...fields].flatMap(([path, value]): [string, unknown][] =>
      path.startsWith(`${prefix}.`) ? [[path.slice(prefix.length + 1), value]] : [],
    )
  const localizedAt = (prefix: string): Localized =>
    inEveryLocale((locale) => (fields.get(`${prefix}.${locale}`) as string | undefined) ?? "")
  const ticked = (prefix: string) => under(prefix).flatMap(([key, value]) => (value ? [key] : []))
  const pack = under("packing").filter(([key]) => !key.startsWith("inner."))
  const wanted = ticked("markets")
  const moq = fields.get("moq") as number
  const tiers = fields.get("tiers") as { min: number | typeof AT_MOQ }[]
  return {
    ...Object.fromEntries([...fields].filter(([path]) => !path.includes("."))),
    ...Object.fromEntries(texts.map((name) => [name, localizedAt(name)])),
    tiers: tiers.map((tier) => (tier.min === AT_MOQ ? { ...tier, min: moq } : tier)),
    packing: { ...Object.fromEntries(pack), inner: localizedAt("packing.inner") },
    sample: Object.fromEntries(under("sample")),
    certificate_ids: ticked("certificate_ids"),
    markets: markets.filter((market) => wanted.includes(market)),
    images: under("images").map(([id, image]) => ({
      ...(image as ListingImage),
      alt: localizedAt(`picture_alt.${id}`),
    })),
  } as ListingContent
}

function within([name, values]: [string, object]): [string, unknown][] {
  return Object.entries(values).map(([key, value]) => [`${name}.${key}`, value])
}

function tiersByMoq({ tiers, moq }: ListingContent) {
  return tiers.map((tier, row) => (row === 0 && tier.min === moq ? { ...tier, min: AT_MOQ } : tier))
}
