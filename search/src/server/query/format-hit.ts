import { isJsonObject, type Json, type JsonObject } from "../json.js"
import { matchesPattern } from "../settings/attribute-patterns.js"
import { tokenize } from "../text/tokenize.js"
import { cropText } from "./crop.js"
import { findMatches, mark, type MatchRange, type MatchVocabulary } from "./highlight.js"
import type { SearchRequest } from "./search-request.js"

export type MatchPosition = {
  start: number
  length: number
  indices?: number[]
}

/** How hits are shown: which attributes, and what is marked or cropped in them. */
export type HitFormat = {
  retrieved: string[]
  highlighted: string[]
  cropped: Map<string, number>
  marks: { pre: string; post: string }
  crop_marker: string
  vocabulary: MatchVocabulary
}

export function readHitFormat(
  request: SearchRequest,
  displayed: string[],
  vocabulary: MatchVocabulary,
): HitFormat {
  const cropped = new Map<string, number>()
  for (const entry of request.attributesToCrop ?? []) {
    const [name, length] = entry.split(":")
    cropped.set(name, length === undefined ? request.cropLength : Number(length))
  }
  const retrieved = request.attributesToRetrieve ?? ["*"]
  return {
    retrieved: retrieved.includes("*")
      ? displayed
      : retrieved.filter((name) => allows(displayed, name)),
    highlighted: request.attributesToHighlight ?? [],
    cropped,
    marks: { pre: request.highlightPreTag, post: request.highlightPostTag },
    crop_marker: request.cropMarker,
    vocabulary,
  }
}

function allows(displayed: string[], name: string): boolean {
  return displayed.some((pattern) => matchesPattern(name, pattern) || isInside(pattern, name))
}

function isInside(pattern: string, name: string): boolean {
  return pattern.startsWith(`${name}.`)
}

/** The attributes of a document that the patterns name, nested ones by dotted path. */
export function pick(document: JsonObject, patterns: string[], prefix = ""): JsonObject {
  if (patterns.includes("*")) return document
  const picked: JsonObject = {}
  for (const [key, value] of Object.entries(document)) {
    const path = prefix + key
    if (patterns.some((pattern) => matchesPattern(path, pattern))) picked[key] = value
    else if (patterns.some((pattern) => isInside(pattern, path))) {
      picked[key] = pickInside(value, patterns, `${path}.`)
    }
  }
  return picked
}

function pickInside(value: Json, patterns: string[], prefix: string): Json {
  if (Array.isArray(value)) return value.map((entry) => pickInside(entry, patterns, prefix))
  return isJsonObject(value) ? pick(value, patterns, prefix) : value
}

/** `_formatted`: the retrieved attributes and the marked or cropped ones, numbers as text. */
export function formatDocument(
  document: JsonObject,
  displayed: string[],
  format: HitFormat,
): JsonObject {
  const wanted = [...format.retrieved, ...format.highlighted, ...format.cropped.keys()]
  const shown = pick(pick(document, displayed), wanted)
  const formatted: JsonObject = {}
  for (const [key, value] of Object.entries(shown)) formatted[key] = formatValue(key, value, format)
  return formatted
}

function formatValue(path: string, value: Json, format: HitFormat): Json {
  if (Array.isArray(value)) return value.map((entry) => formatValue(path, entry, format))
  if (isJsonObject(value)) {
    const formatted: JsonObject = {}
    for (const [key, entry] of Object.entries(value)) {
      formatted[key] = formatValue(`${path}.${key}`, entry, format)
    }
    return formatted
  }
  const isMarked = format.highlighted.some((pattern) => matchesPattern(path, pattern))
  const length = cropLength(path, format)
  if (value === null || typeof value === "boolean") return value
  if (!isMarked && length === undefined) return String(value)
  return formatText(String(value), isMarked, length, format)
}

function cropLength(path: string, { cropped }: HitFormat): number | undefined {
  for (const [pattern, length] of cropped) if (matchesPattern(path, pattern)) return length
  return undefined
}

function formatText(
  text: string,
  isMarked: boolean,
  cropLength: number | undefined,
  format: HitFormat,
): string {
  const tokens = tokenize(text)
  const ranges = findMatches(tokens, format.vocabulary)
  if (cropLength === undefined) return mark(text, ranges, format.marks)
  const window = cropText(text, tokens, ranges, cropLength)
  const { start, end } = window
  const inside = ranges
    .filter((range) => range.start >= start && range.start < end)
    .map((range) => ({
      start: range.start - start,
      end: Math.min(range.end, end) - start,
    }))
  const part = text.slice(start, end)
  const shown = isMarked ? mark(part, inside, format.marks) : part
  const before = start > 0 ? format.crop_marker : ""
  return before + shown + (end < text.length ? format.crop_marker : "")
}

/** `_matchesPosition`: per attribute, offsets and lengths in UTF-8 bytes as Meilisearch counts. */
export function matchPositions(
  document: JsonObject,
  format: HitFormat,
): Record<string, MatchPosition[]> {
  const positions: Record<string, MatchPosition[]> = {}
  const visit = (path: string, value: Json, indices: number[]): void => {
    if (Array.isArray(value)) {
      value.forEach((entry, i) => visit(path, entry, [...indices, i]))
    } else if (isJsonObject(value)) {
      for (const [key, entry] of Object.entries(value)) visit(`${path}.${key}`, entry, indices)
    } else if (typeof value === "string" || typeof value === "number") {
      const text = String(value)
      const found = findMatches(tokenize(text), format.vocabulary)
      if (!found.length) return
      const places = found.map((range) => inBytes(text, range))
      const shown = indices.length ? places.map((place) => ({ ...place, indices })) : places
      // Of several values the last one that matches is told, as in Meilisearch.
      positions[path] = shown
    }
  }
  for (const [key, value] of Object.entries(document)) visit(key, value, [])
  return positions
}

function inBytes(text: string, { start, end }: MatchRange): MatchPosition {
  return {
    start: Buffer.byteLength(text.slice(0, start)),
    length: Buffer.byteLength(text.slice(start, end)),
  }
}
