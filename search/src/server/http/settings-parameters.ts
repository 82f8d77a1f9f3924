import { ApiError, notImplemented, wrongType } from "../errors.js"
import { isJsonObject, type Json, type JsonObject } from "../json.js"
import { defaultSettings, type IndexSettings } from "../settings/settings.js"
import { areLocales } from "./locales.js"
import {
  type Check,
  checkFields,
  type FieldCheck,
  isBoolean,
  isNatural,
  isOneOf,
  isText,
  isTexts,
} from "./read-fields.js"

const RANKING_RULES =
  /^(words|typo|proximity|attribute|attributeRank|wordPosition|sort|exactness|.+:(asc|desc))$/

const isRankingRules: Check = (value, path, code) => {
  isTexts(value, path, code)
  const bad = (value as string[]).find((rule) => !RANKING_RULES.test(rule))
  if (bad === undefined) return
  throw new ApiError(
    code,
    `Invalid value at \`${path}\`: \`${bad.slice(0, 100)}\` ranking rule is invalid. Valid ranking` +
      " rules are words, typo, sort, proximity, attribute, exactness and custom ranking rules.",
  )
}

const isSynonyms: Check = (value, path, code) => {
  if (!isJsonObject(value)) throw wrongType(code, path, "an object", value)
  for (const [word, others] of Object.entries(value)) isTexts(others, `${path}.${word}`, code)
}

/** Only what is empty: the setting exists, what it does does not. */
function onlyEmpty(what: string): Check {
  return (value) => {
    const size = Array.isArray(value)
      ? value.length
      : isJsonObject(value)
        ? Object.keys(value).length
        : 1
    if (size) throw notImplemented(what)
  }
}

function isObjectOf(fields: Record<string, Check>): Check {
  return (value, path, code) => {
    const checks = Object.entries(fields).map(([name, check]) => [name, { code, check }] as const)
    checkFields(value, Object.fromEntries(checks), path)
  }
}

const isFilterable: Check = (value, path, code) => {
  if (!Array.isArray(value)) throw wrongType(code, path, "an array", value)
  value.forEach((entry, i) => {
    if (typeof entry !== "string") isGranular(entry, `${path}[${i}]`, code)
  })
}

function isGranular(entry: Json, path: string, code: string): void {
  const features = isObjectOf({
    facetSearch: isBoolean,
    filter: isObjectOf({ equality: isBoolean, comparison: isBoolean }),
  })
  isObjectOf({ attributePatterns: isTexts, features })(entry, path, code)
  if (!isJsonObject(entry) || !entry.attributePatterns) {
    throw new ApiError(code, `Missing field \`attributePatterns\` inside \`${path}\``)
  }
}

const isLocalized: Check = (value, path, code) => {
  if (!Array.isArray(value)) throw wrongType(code, path, "an array", value)
  value.forEach((rule, i) => {
    isObjectOf({ attributePatterns: isTexts, locales: areLocales })(rule, `${path}[${i}]`, code)
  })
}

const isFaceting = isObjectOf({
  maxValuesPerFacet: isNatural,
  sortFacetValuesBy: (value, path, code) => {
    if (!isJsonObject(value)) throw wrongType(code, path, "an object", value)
    for (const [name, order] of Object.entries(value)) {
      isOneOf("alpha", "count")(order, `${path}.${name}`, code)
    }
  },
})

const isTypoTolerance = isObjectOf({
  enabled: isBoolean,
  disableOnWords: isTexts,
  disableOnAttributes: isTexts,
  disableOnNumbers: isBoolean,
  minWordSizeForTypos: isObjectOf({ oneTypo: isNatural, twoTypos: isNatural }),
})

const CHECKS: Record<keyof IndexSettings | "foreignKeys", Check> = {
  displayedAttributes: isTexts,
  searchableAttributes: isTexts,
  filterableAttributes: isFilterable,
  sortableAttributes: isTexts,
  rankingRules: isRankingRules,
  stopWords: isTexts,
  nonSeparatorTokens: onlyEmpty("The setting `nonSeparatorTokens`"),
  separatorTokens: onlyEmpty("The setting `separatorTokens`"),
  dictionary: onlyEmpty("The setting `dictionary`"),
  synonyms: isSynonyms,
  distinctAttribute: isText,
  proximityPrecision: isOneOf("byWord", "byAttribute"),
  typoTolerance: isTypoTolerance,
  faceting: isFaceting,
  pagination: isObjectOf({ maxTotalHits: isNatural }),
  embedders: onlyEmpty("The setting `embedders`"),
  searchCutoffMs: isNatural,
  localizedAttributes: isLocalized,
  facetSearch: isBoolean,
  prefixSearch: isOneOf("indexingTime", "disabled"),
  foreignKeys: onlyEmpty("The setting `foreignKeys`"),
}

/** Route segment, HTTP verb of an update and name of every setting that has a route of its own. */
export const SETTING_ROUTES = new Map(
  Object.keys(defaultSettings()).map((name) => {
    const merges = ["typoTolerance", "faceting", "pagination", "embedders"].includes(name)
    return [kebab(name), { name: name as keyof IndexSettings, verb: merges ? "PATCH" : "PUT" }]
  }),
)

const FIELDS: Record<string, FieldCheck> = Object.fromEntries(
  Object.entries(CHECKS).map(([name, check]) => [
    name,
    { code: `invalid_settings_${kebab(name).replaceAll("-", "_")}`, check },
  ]),
)

/** A checked update of settings, as it was sent but for granular attributes made complete. */
export function readSettingsUpdate(body: unknown): JsonObject {
  const update = { ...checkFields(body, FIELDS) }
  delete update.foreignKeys
  if (Array.isArray(update.filterableAttributes)) {
    update.filterableAttributes = update.filterableAttributes.map(completeFilterable)
  }
  if (Array.isArray(update.stopWords)) update.stopWords = [...new Set(update.stopWords)].sort()
  return update
}

function completeFilterable(entry: Json): Json {
  if (!isJsonObject(entry)) return entry
  const features = isJsonObject(entry.features) ? entry.features : {}
  const filter = isJsonObject(features.filter) ? features.filter : {}
  return {
    attributePatterns: entry.attributePatterns,
    features: {
      facetSearch: features.facetSearch ?? false,
      filter: { equality: filter.equality ?? true, comparison: filter.comparison ?? false },
    },
  }
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
