import type { ListingContent } from "@serumpun/domain/listing-content"
import type { Locale } from "@serumpun/domain/locales"
import {
  sourceLocale,
  targetLocales,
  type TextMark,
  type TextMarks,
  type TextState,
  type TextStates,
  translatableTexts,
  type TranslationKind,
} from "@serumpun/domain/translations"
import { fingerprint } from "./content-stamp"

type Place = { path: string; text: string; source: string; locale: Locale }

/** Every text that is not the original, beside its original. */
function placesOf(content: ListingContent): Place[] {
  return translatableTexts(content).flatMap(({ field, texts }) =>
    targetLocales.map((locale) => ({
      ...{ path: `${field}.${locale}`, locale },
      ...{ text: texts[locale] ?? "", source: texts[sourceLocale] ?? "" },
    })),
  )
}

/** A mark of a text that has been typed anew since says nothing any more. */
function markOf({ path, text }: Place, marks: TextMarks | null): TextMark | null {
  const mark = marks?.[path]
  return mark && mark.text === fingerprint(text) ? mark : null
}

function stateOf(place: Place, marks: TextMarks | null): TextState | null {
  if (!place.text) return place.source ? "missing" : null
  const mark = markOf(place, marks)
  if (!mark) return "draft"
  // Where there was no original yet, nothing can have changed.
  const isOutdated = mark.source !== "" && mark.source !== fingerprint(place.source)
  return isOutdated ? "outdated" : mark.kind
}

/** What stands where, read from a revision's texts and marks. */
export function textStatesOf(content: ListingContent, marks: TextMarks | null): TextStates {
  const found = placesOf(content).flatMap((place): [string, TextState][] => {
    const state = stateOf(place, marks)
    return state ? [[place.path, state]] : []
  })
  return Object.fromEntries(found)
}

export function markFor(kind: TranslationKind, source: string, text: string): TextMark {
  return { kind, source: fingerprint(source), text: fingerprint(text) }
}

type Saved = {
  /** Of the content that is typed into. */
  known: TextMarks | null
  from: ListingContent
  to: ListingContent
}

/**
 * What a save by people leaves: a text that changed was typed by a person from the original that stands there
 * now; one that did not keeps its mark, or is known from now on as made from the original of before.
 */
export function marksAfter({ known, from, to }: Saved): TextMarks {
  const before = new Map(placesOf(from).map((place) => [place.path, place]))
  const marks = placesOf(to).flatMap((place): [string, TextMark][] => {
    if (!place.text) return []
    const was = before.get(place.path)
    const { path, text, source } = place
    if (was?.text !== text || !was.source) return [[path, markFor("draft", source, text)]]
    return [[path, markOf(place, known) ?? markFor("draft", was.source, text)]]
  })
  return Object.fromEntries(marks)
}

/** The same marks with every text of those languages found right for the original beside it. */
export function reviewedMarks(
  content: ListingContent,
  marks: TextMarks | null,
  languages: Locale[],
): TextMarks {
  const right = placesOf(content).flatMap((place): [string, TextMark][] =>
    languages.includes(place.locale) && place.text && place.source
      ? [[place.path, markFor("reviewed", place.source, place.text)]]
      : [],
  )
  return { ...marks, ...Object.fromEntries(right) }
}

/** Marks of one revision that hold for another as well, since both texts are the same there. */
export function sharedMarks(
  content: ListingContent,
  own: TextMarks | null,
  others: TextMarks,
): TextMarks {
  const shared = placesOf(content).flatMap((place): [string, TextMark][] => {
    const mark = others[place.path]
    const isSame =
      mark?.text === fingerprint(place.text) && mark.source === fingerprint(place.source)
    return mark && isSame && place.text ? [[place.path, mark]] : []
  })
  return { ...own, ...Object.fromEntries(shared) }
}
