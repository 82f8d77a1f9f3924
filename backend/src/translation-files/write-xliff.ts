import { textDirection } from "@serumpun/domain/locales"
import { sourceLocale, type TargetLocale } from "@serumpun/domain/translations"
import type { TranslationUnit, TranslationWork } from "../contracts/translation"
import { escapeXml } from "@serumpun/domain/escape-xml"
import { markOf } from "./file-unit"
import { segmentState } from "./xliff-states"

/** What a field is called by those who translate. */
export type FieldNamer = (field: string) => string

/**
 * Listings' texts as XLIFF 2.1, a file element each and a unit per text. The mark by which a text finds back is
 * metadata of its unit, which programs keep; the notes are for people.
 */
export function writeXliff(
  language: TargetLocale,
  listings: readonly TranslationWork[],
  nameOf: FieldNamer,
): string {
  const head = [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" version="2.1" srcLang="${sourceLocale}" trgLang="${language}">`,
  ]
  const files = listings.map((listing) => fileElement(language, listing, nameOf))
  return `${[...head, ...files, "</xliff>"].join("\n")}\n`
}

function fileElement(language: TargetLocale, listing: TranslationWork, nameOf: FieldNamer): string {
  const { listing_id, title, units } = listing
  const directions = `srcDir="${textDirection(sourceLocale)}" trgDir="${textDirection(language)}"`
  return [
    ` <file id="${escapeXml(listing_id)}" original="${escapeXml(title)}" canResegment="no" ${directions} xml:space="preserve">`,
    ...units.map((unit) => unitElement(language, listing, unit, nameOf(unit.field))),
    " </file>",
  ].join("\n")
}

function unitElement(
  language: TargetLocale,
  { title, producer, is_public }: TranslationWork,
  unit: TranslationUnit,
  name: string,
): string {
  const { field, source, text, state, max } = unit
  const attributes = Object.entries(segmentState(state, is_public)).map(
    ([key, value]) => ` ${key}="${value}"`,
  )
  const target = text ? `<target xml:lang="${language}">${escapeXml(text)}</target>` : ""
  return `  <unit id="${escapeXml(field)}" name="${escapeXml(name)}">
   <mda:metadata><mda:metaGroup category="serumpun"><mda:meta type="mark">${markOf(unit)}</mda:meta></mda:metaGroup></mda:metadata>
   <notes>
    ${note("listing", title)}
    ${note("producer", producer)}
    ${note("field", name)}
    ${note("max-length", String(max))}
   </notes>
   <segment${attributes.join("")}><source xml:lang="${sourceLocale}">${escapeXml(source)}</source>${target}</segment>
  </unit>`
}

const note = (category: string, text: string) =>
  `<note category="${category}">${escapeXml(text)}</note>`
