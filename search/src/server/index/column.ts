import { isJsonObject, type Json } from "../json.js"

/** What a document holds at a path. */
export const ABSENT = 0
export const NULL = 1
export const EMPTY = 2
export const FILLED = 3

/** One distinct value of an attribute; `number` is NaN for texts. */
export type ColumnValue = { text: string; number: number }

const NO_VALUE = -1

/** The values of one attribute of every document, coded, for filters, facets and sorting. */
export class Column {
  readonly values: ColumnValue[] = []
  private readonly codes = new Map<string, number>()
  private readonly codesByRaw = new Map<Json, number>()
  /** Per document: a code, or -1, or -(2 + index into `lists`) when there are several values. */
  private single = new Int32Array(64).fill(NO_VALUE)
  /** Every combination of several values that occurs, once: they repeat, and count faster so. */
  private readonly lists: number[][] = []
  private readonly listNumbers = new Map<string, number>()
  private states = new Uint8Array(64)
  private ranks: Int32Array | undefined

  /** The common case of `set`: exactly one value, which is neither null nor empty. */
  setOne(document: number, value: string | number | boolean): void {
    this.grow(document)
    this.states[document] = FILLED
    this.single[document] = this.codeOf(value)
  }

  set(document: number, found: Json[] | undefined): void {
    this.grow(document)
    this.states[document] = stateOf(found)
    const codes: number[] = []
    if (found) this.collect(found, codes)
    if (codes.length === 0) this.single[document] = NO_VALUE
    else if (codes.length === 1) this.single[document] = codes[0]
    else this.single[document] = -2 - this.listNumber([...new Set(codes)])
  }

  stateOf(document: number): number {
    return document < this.states.length ? this.states[document] : ABSENT
  }

  /** Codes of a document's values; shared arrays, never to be changed. */
  codesOf(document: number): readonly number[] {
    const code = document < this.single.length ? this.single[document] : NO_VALUE
    if (code >= 0) return [code]
    return code === NO_VALUE ? [] : this.lists[-2 - code]
  }

  /** Adds one to `counts[code]` for every value of the given documents. */
  count(documents: Int32Array, counts: Int32Array): void {
    const { single, lists } = this
    const listCounts = new Int32Array(lists.length)
    for (let i = 0; i < documents.length; i++) {
      const code = single[documents[i]]
      if (code >= 0) counts[code]++
      else if (code < NO_VALUE) listCounts[-2 - code]++
    }
    for (let list = 0; list < lists.length; list++) {
      if (listCounts[list]) for (const code of lists[list]) counts[code] += listCounts[list]
    }
  }

  /** Calls back for every document below `size` of which a value has its flag set. */
  forEachWith(flags: Uint8Array, size: number, visit: (document: number) => void): void {
    const { single } = this
    const end = Math.min(size, single.length)
    const listFlags = this.lists.map((codes) => codes.some((code) => flags[code]))
    for (let document = 0; document < end; document++) {
      const code = single[document]
      if (code === NO_VALUE) continue
      if (code >= 0) {
        if (flags[code]) visit(document)
      } else if (listFlags[-2 - code]) visit(document)
    }
  }

  /**
   * Place of every code in ascending order: numbers first, then texts, as Meilisearch sorts.
   * Computed once per change of the distinct values.
   */
  ranksOf(): Int32Array {
    if (this.ranks?.length === this.values.length) return this.ranks
    const order = this.values.map((_, code) => code)
    order.sort((a, b) => compareValues(this.values[a], this.values[b]))
    const ranks = new Int32Array(order.length)
    order.forEach((code, rank) => (ranks[code] = rank))
    this.ranks = ranks
    return ranks
  }

  private collect(values: Json[], codes: number[]): void {
    for (const value of values) {
      if (Array.isArray(value)) this.collect(value, codes)
      else if (value !== null && typeof value !== "object") codes.push(this.codeOf(value))
    }
  }

  private listNumber(codes: number[]): number {
    const key = codes.join()
    let number = this.listNumbers.get(key)
    if (number === undefined) {
      number = this.lists.push(codes) - 1
      this.listNumbers.set(key, number)
    }
    return number
  }

  private codeOf(value: Json): number {
    let code = this.codesByRaw.get(value)
    if (code === undefined) {
      code = this.newCode(value)
      this.codesByRaw.set(value, code)
    }
    return code
  }

  private newCode(value: Json): number {
    const number = typeof value === "number" ? value : Number.NaN
    const text = String(value)
    const key = typeof value === "number" ? `#${text}` : valueKey(text)
    let code = this.codes.get(key)
    if (code === undefined) {
      code = this.values.length
      this.values.push({ text, number })
      this.codes.set(key, code)
    }
    return code
  }

  /** Codes a filter's literal stands for: the text itself, and the number it spells. */
  lookUp(literal: string): number[] {
    const text = this.codes.get(valueKey(literal))
    const number = literal.trim() === "" ? undefined : this.codes.get(`#${Number(literal)}`)
    return [text, number].filter((code) => code !== undefined)
  }

  private grow(document: number): void {
    if (document < this.single.length) return
    const size = Math.max(document + 1, this.single.length * 2)
    const single = new Int32Array(size).fill(NO_VALUE)
    single.set(this.single)
    this.single = single
    const states = new Uint8Array(size)
    states.set(this.states)
    this.states = states
  }
}

/** Texts are compared without case, not without accents, as Meilisearch's filters do. */
function valueKey(text: string): string {
  return `"${/^[a-z0-9_/-]*$/.test(text) ? text : text.trim().normalize("NFKD").toLowerCase()}`
}

function compareValues(left: ColumnValue, right: ColumnValue): number {
  const leftIsText = Number.isNaN(left.number)
  if (leftIsText !== Number.isNaN(right.number)) return leftIsText ? 1 : -1
  if (!leftIsText) return left.number - right.number
  return left.text < right.text ? -1 : left.text > right.text ? 1 : 0
}

function stateOf(found: Json[] | undefined): number {
  if (!found?.length) return ABSENT
  if (found.length === 1 && typeof found[0] === "number") return FILLED
  if (found.every((value) => value === null)) return NULL
  return found.every(isEmptyValue) ? EMPTY : FILLED
}

function isEmptyValue(value: Json): boolean {
  if (value === "") return true
  if (Array.isArray(value)) return value.length === 0
  return isJsonObject(value) && Object.keys(value).length === 0
}
