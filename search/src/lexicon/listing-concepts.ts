import { conceptsIn } from "./concepts-in.js"
import { conceptOf, nameOf, withBroader } from "./lexicon.js"
import categories from "./category-concepts.json" with { type: "json" }

/** A text of a listing in English and Indonesian, the two languages that all listings have. */
export type TwoTexts = { en: string; id: string }

export type ListingTexts = {
  title: TwoTexts
  summary: TwoTexts
  description: TwoTexts
  category: string
}

const byCategory = new Map<string, string[]>(Object.entries(categories))

/**
 * What a listing is, is made of and is for, by the names that queries in nine languages ask for on
 * the pages of a language; the most particular first.
 * @param owner what the texts belong to, read once for the pages of all languages
 */
export function conceptNames(texts: ListingTexts, locale: string, owner: object = texts): string[] {
  const concepts = known.get(owner) ?? conceptsOfListing(texts)
  known.set(owner, concepts)
  return concepts.map((id) => nameOf(id, locale))
}

const known = new WeakMap<object, string[]>()

function conceptsOfListing(texts: ListingTexts): string[] {
  const { title, summary, description, category } = texts
  const [root] = category.split("/")
  const named = conceptsOf(title)
  const kinds = [...(byCategory.get(category) ?? []), ...(byCategory.get(root) ?? [])]
  const is = withBroader([...named, ...kinds])
  const told = conceptsOf(summary).filter((id) => !isOther(id, is))
  const uses = conceptsOf(description).filter((id) => conceptOf(id)?.kind === "use")
  const all = new Set([...is, ...withBroader(told), ...uses])
  return [...all]
}

function conceptsOf({ en, id }: TwoTexts): string[] {
  return [...conceptsIn(en, "en"), ...conceptsIn(id, "id")]
}

/** Whether it is a good of another kind, such as the mats that cloves are dried on. */
function isOther(id: string, is: string[]): boolean {
  if (conceptOf(id)?.kind !== "good") return false
  return !withBroader([id]).some((each) => is.includes(each))
}
