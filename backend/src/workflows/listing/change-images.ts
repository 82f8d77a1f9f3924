import type { ListingImage } from "@serumpun/domain/listing-content"
import { localized, type Localized } from "@serumpun/domain/locales"

export type ImageChange = { move?: "earlier" | "later"; alt?: Partial<Localized> }

/**
 * The pictures with one of them a place on, or described anew. A move is told by direction and not by number, so
 * that a page which does not know the newest list still moves the picture that was meant. Null when there is none.
 */
export function changeImages(
  images: ListingImage[],
  id: string,
  { move, alt }: ImageChange,
): ListingImage[] | null {
  const at = images.findIndex((image) => image.id === id)
  const found = images[at]
  if (!found) return null
  const others = images.filter((image) => image !== found)
  const place = at + (move === "earlier" ? -1 : move === "later" ? 1 : 0)
  others.splice(Math.min(others.length, Math.max(0, place)), 0, {
    ...found,
    alt: localized({ ...found.alt, ...trimmed(alt) }),
  })
  return others
}

function trimmed(texts: Partial<Localized> = {}): Partial<Localized> {
  return Object.fromEntries(Object.entries(texts).map(([locale, text]) => [locale, text.trim()]))
}
