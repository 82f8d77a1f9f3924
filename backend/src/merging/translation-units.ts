import type { ListingContent } from "@serumpun/domain/listing-content"
import { inEveryLocale, type Locale } from "@serumpun/domain/locales"
import { problem, type Problem } from "@serumpun/domain/problems"
import { sourceLocale, type TextMarks, translatableTexts } from "@serumpun/domain/translations"
import type { SaveTranslations, TranslationUnit } from "../contracts/translation"
import { contentOf, fieldsOf } from "./content-fields"
import { fingerprint } from "./content-stamp"
import { markFor, textStatesOf } from "./text-marks"

const seenAs = (source: string, text: string) => `${fingerprint(source)}.${fingerprint(text)}`

/** The texts of a language beside their originals; what has no original is nobody's to translate. */
export function unitsOf(
  content: ListingContent,
  marks: TextMarks | null,
  language: Locale,
): TranslationUnit[] {
  const states = textStatesOf(content, marks)
  return translatableTexts(content).flatMap(({ field, texts, max }) => {
    const [source, text] = [texts[sourceLocale] ?? "", texts[language] ?? ""]
    const state = states[`${field}.${language}`]
    return source && state ? [{ field, source, text, state, max, seen: seenAs(source, text) }] : []
  })
}

type Applied = { content: ListingContent; marks: TextMarks; problems: Problem[]; changed: string[] }

/**
 * A revision with a translator's texts on it. What is there already in that kind changes nothing, so the same
 * texts can be sent again; an original or a text that somebody has changed since is a problem at its field.
 * `changed`: paths of what is different afterwards.
 */
export function applyUnits(
  content: ListingContent,
  known: TextMarks | null,
  { language, kind, units }: SaveTranslations,
): Applied {
  const present = new Map(unitsOf(content, known, language).map((unit) => [unit.field, unit]))
  const texts: [string, string][] = []
  const marks: TextMarks = { ...known }
  const problems: Problem[] = []
  const changed: string[] = []
  for (const { field, text, seen } of units) {
    const path = `${field}.${language}`
    const unit = present.get(field)
    const [source] = seen.split(".")
    if (!unit || source !== fingerprint(unit.source)) {
      problems.push(problem(path, "original_changed"))
      continue
    }
    if (unit.text === text && unit.state === (text ? kind : "missing")) continue
    if (unit.text !== text && seen !== unit.seen) {
      problems.push(problem(path, "changed_elsewhere"))
      continue
    }
    if (kind === "machine" && unit.state === "reviewed") {
      problems.push(problem(path, "translation_reviewed"))
      continue
    }
    texts.push([path, text])
    if (text) marks[path] = markFor(kind, unit.source, text)
    changed.push(path)
  }
  return { content: withTexts(content, texts), marks, problems, changed }
}

/** The same texts in another revision, where original and translation are still what they were. */
export function carryTexts(
  other: { content: ListingContent; marks: TextMarks | null },
  from: ListingContent,
  to: { content: ListingContent; marks: TextMarks },
  changed: string[],
): { content: ListingContent; marks: TextMarks } {
  const [there, before, after] = [other.content, from, to.content].map(textsByPath)
  const same = changed.filter((path) => {
    const source = `${path.slice(0, path.lastIndexOf("."))}.${sourceLocale}`
    return there?.get(path) === before?.get(path) && there?.get(source) === before?.get(source)
  })
  const texts = same.map((path): [string, string] => [path, after?.get(path) ?? ""])
  const marks = same.flatMap((path) => (to.marks[path] ? [[path, to.marks[path]] as const] : []))
  return {
    content: withTexts(other.content, texts),
    marks: { ...other.marks, ...Object.fromEntries(marks) },
  }
}

function textsByPath(content: ListingContent): Map<string, string> {
  return new Map(
    translatableTexts(content).flatMap(({ field, texts }) =>
      Object.entries(texts).map(([locale, text]): [string, string] => [`${field}.${locale}`, text]),
    ),
  )
}

/** Paths of texts are those of fields, but for the specification, whose rows are one field. */
function withTexts(content: ListingContent, texts: [string, string][]): ListingContent {
  const fields = fieldsOf(content)
  const typed = new Map(texts)
  const inRows = (path: string) => path.startsWith("specification.")
  // A row from before a language has no place for it yet.
  for (const [path, text] of texts) if (!inRows(path)) fields.set(path, text)
  const specification = content.specification.map(({ key, value }) => ({
    key,
    value: inEveryLocale(
      (locale) => typed.get(`specification.${key}.${locale}`) ?? value[locale] ?? "",
    ),
  }))
  fields.set("specification", specification)
  return contentOf(fields)
}
