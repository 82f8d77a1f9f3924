import type { ListingContent } from "./listing-content.js"
import { LIMITS } from "./listing-rules.js"
import { locales, shownIn, type Locale, type Localized } from "./locales.js"

/** The language in which a producer writes, and from which every other text is translated. */
export const sourceLocale = "id" satisfies Locale
/** The languages that texts are translated into. */
export const targetLocales = locales.filter((locale) => locale !== sourceLocale)

export type TargetLocale = (typeof targetLocales)[number]

/** How a translation came about: by a machine, typed by a person, or found right by one for this original. */
export const translationKinds = ["machine", "draft", "reviewed"] as const
export type TranslationKind = (typeof translationKinds)[number]

/** From what most needs work: no text, an original that has changed since, and then how the text came about. */
export const textStates = ["missing", "outdated", ...translationKinds] as const
export type TextState = (typeof textStates)[number]

/**
 * How one text came about: fingerprints of the original it was made from and of itself. It speaks of that very
 * text only; whoever types another one is a person.
 */
export type TextMark = { kind: TranslationKind; source: string; text: string }
/** By path: the field, a dot, the language. */
export type TextMarks = Record<string, TextMark>
/** States by the same paths; what has neither text nor original has none. */
export type TextStates = Record<string, TextState>

/** One text of a listing in its languages; `max` characters. */
export type TranslatableText = { field: string; texts: Localized; max: number }

/** Every text of a listing that is translated, in the order of the page. */
export function translatableTexts(content: ListingContent): TranslatableText[] {
  const { title, summary, description, packing, specification, images } = content
  return [
    { field: "title", texts: title, max: LIMITS.title },
    { field: "summary", texts: summary, max: LIMITS.summary },
    { field: "description", texts: description, max: LIMITS.description },
    ...specification.map(({ key, value }) => ({
      ...{ field: `specification.${key}`, texts: value, max: LIMITS.specification },
    })),
    { field: "packing.inner", texts: packing.inner, max: LIMITS.note },
    ...images.map(({ id, alt }) => ({
      ...{ field: `picture_alt.${id}`, texts: alt, max: LIMITS.specification },
    })),
  ]
}

/**
 * What a reader of a language has to know of the texts they are shown: the state of the one that needs most
 * work; null where everything they read is the original.
 */
export function shownState(
  content: ListingContent,
  states: TextStates,
  locale: Locale,
): TextState | null {
  const found = translatableTexts(content).map(
    ({ field, texts }) => states[`${field}.${shownIn(texts, locale).locale}`],
  )
  return textStates.find((state) => state !== "missing" && found.includes(state)) ?? null
}
