import type { JsonObject } from "../json.js"
import { filterFeatures, isFilterPattern } from "../settings/attribute-patterns.js"
import type { IndexSettings } from "../settings/settings.js"
import { languagesOfAttribute, splitsArticle, stopWordsOf } from "../settings/words-settings.js"
import { type Bitmap, clearBit, newBitmap, setBit } from "./bitmap.js"
import { Column } from "./column.js"
import { Dictionary } from "./dictionary.js"
import { fillColumn, holdsObjects } from "./fill-column.js"
import { leafPaths } from "./json-paths.js"
import { Posting } from "./posting.js"
import { type FieldReading, forEachWord, searchableFields } from "./term-extractor.js"

/** Words of one document as stored: pairs of term id and attribute << 16 | word position. */
export type DocumentWords = Int32Array

const GROWTH = 2

/** One index in memory: postings, columns and the way from documents to their stored rows. */
export class SearchIndex {
  readonly dictionary = new Dictionary()
  readonly postings: Posting[] = []
  readonly columns = new Map<string, Column>()
  /** Searchable attributes; an attribute's number is its rank. */
  readonly attributes: string[]
  /** Documents ever added; numbers below it may have been deleted. */
  size = 0
  count = 0
  live: Bitmap = newBitmap(1024)
  private rows = new Int32Array(1024)
  private lengths: Uint16Array[] = []
  private readonly numberById = new Map<string, number>()
  private readonly idByNumber: string[] = []
  private shapeByDocument = new Int32Array(1024)
  private readonly shapes = new Map<string, number>()
  private readonly shapeKeys: string[][] = []
  private readonly shapeCounts: number[] = []
  private readonly hasPatterns: boolean
  private readonly readings = new Map<string, FieldReading>()
  private readonly columnRoots = new Set<string>()

  /** `attributes` are the numbers already given in stored words, see IndexRecord. */
  constructor(
    public settings: IndexSettings,
    attributes: string[] = [],
  ) {
    const { searchableAttributes, filterableAttributes, sortableAttributes } = settings
    this.attributes = searchableAttributes[0] === "*" ? [...attributes] : [...searchableAttributes]
    const paths = [...filterableAttributes, ...sortableAttributes, settings.distinctAttribute]
    for (const path of paths) {
      if (typeof path === "string" && !path.includes("*")) this.columns.set(path, new Column())
    }
    this.hasPatterns = filterableAttributes.some(isFilterPattern)
    for (const path of this.columns.keys()) this.columnRoots.add(path.split(".")[0])
  }

  /** Words of a document, new terms entering the dictionary. */
  extractWords(document: JsonObject): DocumentWords {
    const words: number[] = []
    for (const { path, text } of searchableFields(document, this.settings.searchableAttributes)) {
      const attribute = this.attributeNumber(path)
      forEachWord(text, this.readingOf(path), (word, position) => {
        words.push(this.dictionary.add(word), (attribute << 16) | position)
      })
    }
    return new Int32Array(words)
  }

  /** Adds a document, replacing the one with the same id; `row` is where its body is stored. */
  insert(id: string, row: number, document: JsonObject, words: DocumentWords): void {
    this.remove(id)
    const number = this.size++
    this.grow(number)
    for (let i = 0; i < words.length; i += 2) {
      const term = words[i]
      const position = words[i + 1]
      const posting = (this.postings[term] ??= new Posting())
      posting.add(number, position)
      const lengths = (this.lengths[position >>> 16] ??= new Uint16Array(this.rows.length))
      lengths[number]++
    }
    this.discoverColumns(document)
    for (const [path, column] of this.columns) fillColumn(column, number, document, path)
    this.rows[number] = row
    this.numberById.set(id, number)
    this.idByNumber[number] = id
    this.countShape(number, document)
    setBit(this.live, number)
    this.count++
  }

  /** @returns the stored row of the removed document, or undefined when there was none */
  remove(id: string): number | undefined {
    const number = this.numberById.get(id)
    if (number === undefined) return undefined
    clearBit(this.live, number)
    this.numberById.delete(id)
    this.shapeCounts[this.shapeByDocument[number]]--
    this.count--
    return this.rows[number]
  }

  /** Number of documents with each top-level field, as Meilisearch's `fieldDistribution`. */
  fieldDistribution(): Record<string, number> {
    const distribution = new Map<string, number>()
    this.shapeKeys.forEach((keys, shape) => {
      for (const key of keys) {
        distribution.set(key, (distribution.get(key) ?? 0) + this.shapeCounts[shape])
      }
    })
    return Object.fromEntries([...distribution].filter(([, count]) => count > 0).sort())
  }

  rowOf(number: number): number {
    return this.rows[number]
  }

  numberOf(id: string): number | undefined {
    return this.numberById.get(id)
  }

  idOf(number: number): string {
    return this.idByNumber[number]
  }

  /** Number of words in an attribute of a document. */
  attributeLength(attribute: number, number: number): number {
    return this.lengths[attribute]?.[number] ?? 0
  }

  posting(term: number): Posting | undefined {
    return this.postings[term]
  }

  /** The share of deleted documents is high enough that a rebuild is worth its time. */
  isWasteful(): boolean {
    const deleted = this.size - this.count
    return deleted > 5000 && deleted > this.count
  }

  private readingOf(path: string): FieldReading {
    let reading = this.readings.get(path)
    if (!reading) {
      const languages = languagesOfAttribute(this.settings, path)
      reading = {
        stopWords: stopWordsOf(this.settings),
        splitsArticle: splitsArticle(languages),
      }
      this.readings.set(path, reading)
    }
    return reading
  }

  private attributeNumber(path: string): number {
    const known = this.attributes.indexOf(path)
    if (known >= 0) return known
    return this.attributes.push(path) - 1
  }

  /** Attributes that a pattern or an object's name makes filterable show up with the documents. */
  private discoverColumns(document: JsonObject): void {
    for (const [key, value] of Object.entries(document)) {
      const mayHide = this.columnRoots.has(key) && holdsObjects(value)
      if (!this.hasPatterns && !mayHide) continue
      for (const path of leafPaths(key, value)) {
        if (this.columns.has(path)) continue
        if (filterFeatures(path, this.settings.filterableAttributes)) {
          this.columns.set(path, new Column())
        }
      }
    }
  }

  private countShape(number: number, document: JsonObject): void {
    const keys = Object.keys(document)
    const key = keys.join("\0")
    let shape = this.shapes.get(key)
    if (shape === undefined) {
      shape = this.shapeKeys.push(keys) - 1
      this.shapes.set(key, shape)
      this.shapeCounts.push(0)
    }
    this.shapeCounts[shape]++
    this.shapeByDocument[number] = shape
  }

  private grow(number: number): void {
    if (number < this.rows.length) return
    const size = this.rows.length * GROWTH
    this.rows = enlarged(this.rows, new Int32Array(size))
    this.shapeByDocument = enlarged(this.shapeByDocument, new Int32Array(size))
    this.live = enlarged(this.live, newBitmap(size))
    this.lengths = this.lengths.map((each) => enlarged(each, new Uint16Array(size)))
  }
}

function enlarged<T extends Int32Array | Uint32Array | Uint16Array>(from: T, to: T): T {
  to.set(from)
  return to
}
