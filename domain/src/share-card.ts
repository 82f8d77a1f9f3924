import { textDirection, type Locale } from "./locales.js"

/**
 * What a picture for previews shows of a page, in one language. Storefront and backend make it of the same public
 * answer, so that the address of the picture, which holds its version, changes with what is drawn.
 */
export type ShareCard = {
  locale: Locale
  title: string
  lines: string[]
  /** ISO day until which the goods are export grade; null where nothing was judged. */
  until: string | null
  /** Address of a photo without width and ending, and the widths that there are; null without one. */
  picture: { base: string; widths: number[] } | null
}

type Picture = { base: string; widths: number[] }
type Maker = { name: string; place: string; province: string }

/** Rises with every change of the drawing: kept pictures of before are not shown any more. */
const EDITION = 1

export function shareOfListing(
  listing: {
    title: string
    producer: Maker
    images: Picture[]
    passport: { valid_until: string }
  },
  locale: Locale,
  provinceName: string,
): ShareCard {
  const { producer } = listing
  return {
    ...{ locale, title: listing.title, until: listing.passport.valid_until },
    lines: [producer.name, placeLine(producer.place, provinceName, locale)],
    picture: pictureOf(listing.images),
  }
}

export function shareOfProducer(
  producer: Maker & { headline: string; listings: { image: Picture | null }[] },
  locale: Locale,
  provinceName: string,
): ShareCard {
  return {
    ...{ locale, title: producer.name, until: null },
    lines: [producer.headline, placeLine(producer.place, provinceName, locale)].filter(
      (line) => line.trim() !== "",
    ),
    picture: pictureOf(producer.listings.map(({ image }) => image)),
  }
}

/** `tagline`: the site's own, since a province has no words for itself. */
export function shareOfProvince(
  province: { listings: { image: Picture | null }[] },
  locale: Locale,
  provinceName: string,
  tagline: string,
): ShareCard {
  const picture = pictureOf(province.listings.map(({ image }) => image))
  return { locale, title: provinceName, lines: [tagline], until: null, picture }
}

function pictureOf(images: (Picture | null)[]): Picture | null {
  const found = images.find((image) => image !== null)
  return found ? { base: found.base, widths: found.widths } : null
}

function placeLine(place: string, provinceName: string, locale: Locale): string {
  const parts = [...new Set([place, provinceName])]
  // Places are Latin, and a line that begins so would be set from left to right.
  return textDirection(locale) === "rtl" ? `\u200f${parts.join("، ")}` : parts.join(", ")
}

/** Twelve hexadecimal digits that change with everything that is drawn. */
export function shareVersion({ locale, title, lines, until, picture }: ShareCard): string {
  const text = JSON.stringify([
    EDITION,
    locale,
    title,
    lines,
    until,
    picture?.base,
    picture?.widths,
  ])
  // FNV-1a with 64 bits: pages make it too, where node:crypto is not.
  let hash = 0xcbf29ce484222325n
  for (let at = 0; at < text.length; at += 1)
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n)
  return hash.toString(16).padStart(16, "0").slice(-12)
}
