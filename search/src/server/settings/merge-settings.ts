import { ApiError } from "../errors.js"
import { isJsonObject, type JsonObject } from "../json.js"
import { defaultSettings, type IndexSettings } from "./settings.js"

/**
 * Settings after an update that was validated on arrival: null puts a default back, objects of
 * limits are merged, lists and synonyms are replaced.
 */
export function mergeSettings(current: IndexSettings, update: JsonObject): IndexSettings {
  const defaults: Record<string, unknown> = defaultSettings()
  const merged: Record<string, unknown> = structuredClone(current)
  for (const [name, value] of Object.entries(update)) {
    if (value === null) merged[name] = defaults[name]
    else if (MERGED.has(name) && isJsonObject(value)) {
      merged[name] = mergeInto(merged[name], value, defaults[name])
    } else merged[name] = value
  }
  const settings = merged as IndexSettings
  const { oneTypo, twoTypos } = settings.typoTolerance.minWordSizeForTypos
  if (oneTypo > twoTypos) {
    throw new ApiError(
      "invalid_settings_typo_tolerance",
      "`minWordSizeForTypos` setting is invalid. `oneTypo` and `twoTypos` fields should be" +
        ` between \`0\` and \`255\`, and \`twoTypos\` should be greater or equals to \`oneTypo\`` +
        ` but found \`oneTypo: ${oneTypo}\` and twoTypos: ${twoTypos}\`.`,
    )
  }
  return settings
}

const MERGED = new Set(["typoTolerance", "faceting", "pagination"])

function mergeInto(current: unknown, update: JsonObject, defaults: unknown): JsonObject {
  const base = isJsonObject(current) ? { ...current } : {}
  const fallback = isJsonObject(defaults) ? defaults : {}
  for (const [name, value] of Object.entries(update)) {
    if (value === null) base[name] = fallback[name]
    else if (isJsonObject(value)) base[name] = mergeInto(base[name], value, fallback[name])
    else base[name] = value
  }
  return base
}

/** Whether documents must be split into words anew. */
export function changedWords(before: IndexSettings, after: IndexSettings): boolean {
  return differ(before, after, ["searchableAttributes", "localizedAttributes", "stopWords"])
}

/** Whether the columns for filters, facets and sorting must be built anew. */
export function changedColumns(before: IndexSettings, after: IndexSettings): boolean {
  return differ(before, after, ["filterableAttributes", "sortableAttributes", "distinctAttribute"])
}

function differ(
  before: IndexSettings,
  after: IndexSettings,
  names: (keyof IndexSettings)[],
): boolean {
  return names.some((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
}
