import { Readable } from "node:stream"
import type { TranslationKind } from "@serumpun/domain/translations"
import { translationKinds } from "@serumpun/domain/translations"
import { readXml } from "../sheets/xml-events"
import type { FileListing } from "./file-unit"
import { kindOfSegment } from "./xliff-states"

/** Deeper than any program nests groups, inline marks and its own elements. */
const DEEPEST = 60
const PIECE_BYTES = 256 * 1024

/** What an XLIFF file says of itself, before anybody has judged it. `languages` are all it names as its target's. */
export type ReadXliff = { source: string; languages: string[]; listings: FileListing[] }

type Part = {
  isSegment: boolean
  source: string
  /** Null where there is no target element. */
  target: string | null
  kind: TranslationKind | null
}
type OpenUnit = { field: string; mark: string; parts: Part[] }

/**
 * Reads XLIFF 2.x as programs of translators write it: segmented anew, with inline elements, and with modules of
 * theirs in between, whose own sources and targets are none of the unit's.
 * @throws an Error when it is no well-formed XML in UTF-8, none of XLIFF 2, or nested without end
 */
export async function readXliff(bytes: Buffer): Promise<ReadXliff> {
  const reader = new XliffReader()
  await readXml(Readable.from(pieces(bytes)), {
    open: (name, attributes) => reader.open(name, attributes),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  })
  return reader.finish()
}

function* pieces(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) yield bytes.subarray(at, at + PIECE_BYTES)
}

class XliffReader {
  private path: string[] = []
  private source: string | null = null
  private languages = new Set<string>()
  private listings: FileListing[] = []
  private unit: OpenUnit | null = null
  private isOwnGroup = false
  /** Where text goes, into one of the open part's two or the mark, while the element at this depth is open. */
  private into: "source" | "target" | "mark" | null = null
  private depth = 0

  open(name: string, attributes: Record<string, string>): void {
    const parent = this.path.at(-1)
    this.path.push(name)
    if (this.path.length > DEEPEST) throw new Error("Nested too deeply")
    if (this.path.length === 1) this.openRoot(name, attributes)
    if (name === "file" && parent === "xliff")
      this.listings.push({ listing_id: attributes["id"] ?? "", units: [] })
    if (name === "unit" && (parent === "file" || parent === "group"))
      this.unit = { field: attributes["id"] ?? "", mark: "", parts: [] }
    if (this.unit) this.openInUnit(name, parent, attributes)
  }

  private openRoot(name: string, attributes: Record<string, string>): void {
    if (name !== "xliff" || !attributes["version"]?.startsWith("2."))
      throw new Error("No XLIFF of version 2")
    this.source = attributes["srcLang"] ?? ""
    this.languages.add(attributes["trgLang"] ?? "")
  }

  private openInUnit(
    name: string,
    parent: string | undefined,
    attributes: Record<string, string>,
  ): void {
    const { unit } = this
    if (parent === "unit" && (name === "segment" || name === "ignorable"))
      unit?.parts.push({
        ...{ isSegment: name === "segment", source: "", target: null },
        kind: kindOfSegment(attributes),
      })
    // A program's proposals stand in the unit too, but in no segment of it.
    const isPart = this.path.at(-3) === "unit" && (parent === "segment" || parent === "ignorable")
    if (isPart && (name === "source" || name === "target")) this.fill(name)
    if (isPart && name === "target") {
      const part = unit?.parts.at(-1)
      if (part) part.target ??= ""
      if (attributes["xml:lang"]) this.languages.add(attributes["xml:lang"])
    }
    if (name === "metaGroup") this.isOwnGroup = attributes["category"] === "serumpun"
    if (name === "meta" && this.isOwnGroup && attributes["type"] === "mark") this.fill("mark")
  }

  private fill(into: "source" | "target" | "mark"): void {
    this.into = into
    this.depth = this.path.length
  }

  text(text: string): void {
    const part = this.unit?.parts.at(-1)
    if (this.into === "mark" && this.unit) this.unit.mark += text
    if (this.into === "source" && part) part.source += text
    if (this.into === "target" && part) part.target = `${part.target ?? ""}${text}`
  }

  close(name: string): void {
    this.path.pop()
    if (this.path.length < this.depth) this.into = null
    if (name !== "unit" || !this.unit) return
    const { field, mark, parts } = this.unit
    this.listings.at(-1)?.units.push({ field, mark: mark.trim(), ...joined(parts) })
    this.unit = null
  }

  finish(): ReadXliff {
    const { source, languages, listings } = this
    if (source === null) throw new Error("Nothing in it")
    return { source, languages: [...languages], listings }
  }
}

/** The text of a unit that was cut into segments; as long as one of them has none, there is none. */
function joined(parts: Part[]): { text: string; kind: TranslationKind | null } {
  const segments = parts.filter(({ isSegment }) => isSegment)
  const isWhole = segments.every(({ source, target }) => target?.trim() || !source.trim())
  const text = isWhole
    ? parts.map(({ isSegment, source, target }) => target ?? (isSegment ? "" : source)).join("")
    : ""
  const kinds = segments.map(({ kind }) => kind)
  const lowest = translationKinds.find((kind) => kinds.includes(kind)) ?? null
  return { text, kind: kinds.includes(null) ? null : lowest }
}
