import { notImplemented } from "../errors.js"
import type { Json } from "../json.js"
import { type Filter, negate } from "./filter-tree.js"
import { type FilterToken, invalidFilter, isPlainValue, lexFilter } from "./lex-filter.js"

const DEEPEST = 100
const KEYWORDS = new Set(["AND", "OR", "NOT", "IN", "TO", "EXISTS", "IS", "CONTAINS", "STARTS"])
const OPERATORS = new Set(["=", "!=", ">", ">=", "<", "<=", "(", ")", "[", "]", ","])

/** Parses a filter as given in a request: an expression, or arrays (outer AND, inner OR). */
export function parseFilter(filter: Json): Filter | undefined {
  if (filter === null) return undefined
  if (typeof filter === "string") return parseExpression(filter)
  if (!Array.isArray(filter)) throw invalidFilter("A filter is a text or an array of texts.")
  const parts = filter.map((entry) => {
    if (!Array.isArray(entry)) return parseEntry(entry)
    const either = entry.map(parseEntry).filter((part) => part !== undefined)
    return either.length ? ({ kind: "or", parts: either } satisfies Filter) : undefined
  })
  const present = parts.filter((part) => part !== undefined)
  return present.length ? { kind: "and", parts: present } : undefined
}

function parseEntry(entry: Json): Filter | undefined {
  if (typeof entry === "string") return parseExpression(entry)
  throw invalidFilter("Arrays in a filter hold texts, or one more level of arrays of texts.")
}

function parseExpression(expression: string): Filter | undefined {
  const tokens = lexFilter(expression)
  return tokens.length ? new FilterParser(tokens, expression).parse() : undefined
}

class FilterParser {
  private at = 0
  private depth = 0

  constructor(
    private readonly tokens: FilterToken[],
    private readonly expression: string,
  ) {}

  parse(): Filter {
    const filter = this.either()
    if (this.at < this.tokens.length) throw this.unexpected("an operator or the end of the filter")
    return filter
  }

  private either(): Filter {
    if (++this.depth > DEEPEST) {
      throw invalidFilter(`The filter exceeded the maximum depth limit of ${DEEPEST}.`)
    }
    const parts = [this.both()]
    while (this.accept("OR")) parts.push(this.both())
    this.depth--
    return parts.length === 1 ? parts[0] : { kind: "or", parts }
  }

  private both(): Filter {
    const parts = [this.negated()]
    while (this.accept("AND")) parts.push(this.negated())
    return parts.length === 1 ? parts[0] : { kind: "and", parts }
  }

  private negated(): Filter {
    let negations = 0
    while (this.accept("NOT")) negations++
    const part = this.primary()
    return negations % 2 ? { kind: "not", part } : part
  }

  private primary(): Filter {
    if (!this.accept("(")) return this.condition()
    const filter = this.either()
    this.expect(")")
    return filter
  }

  private condition(): Filter {
    const token = this.tokens[this.at]
    const filter = this.readCondition()
    const condition = filter.kind === "not" ? filter.part : filter
    if ("attribute" in condition) condition.place = this.placeOf(token)
    return filter
  }

  /** Where a token stands, for error messages: first and last column, and the whole expression. */
  private placeOf({ at, text }: FilterToken): string {
    return `${at + 1}:${at + 1 + text.length} ${this.expression.slice(0, 200)}`
  }

  private readCondition(): Filter {
    const attribute = this.word("an attribute")
    if (attribute.startsWith("_geo")) {
      throw notImplemented(`The filter \`${attribute}\``, "invalid_search_filter")
    }
    if (this.accept("=")) return { kind: "in", attribute, values: [this.word("a value")] }
    if (this.accept("!=")) {
      return negate({ kind: "in", attribute, values: [this.word("a value")] })
    }
    for (const operator of [">=", "<=", ">", "<"] as const) {
      if (this.accept(operator))
        return { kind: "compare", attribute, operator, value: this.number() }
    }
    if (this.accept("IN")) return { kind: "in", attribute, values: this.list() }
    if (this.accept("EXISTS")) return { kind: "exists", attribute }
    if (this.accept("IS")) return this.state(attribute)
    if (this.accept("STARTS")) return this.startsWith(attribute)
    if (this.accept("NOT")) return negate(this.negatedCondition(attribute))
    if (this.peek("CONTAINS")) throw this.containsRefused()
    const from = this.number()
    this.expect("TO")
    return { kind: "between", attribute, from, to: this.number() }
  }

  private negatedCondition(attribute: string): Filter {
    if (this.accept("IN")) return { kind: "in", attribute, values: this.list() }
    if (this.accept("EXISTS")) return { kind: "exists", attribute }
    if (this.accept("STARTS")) return this.startsWith(attribute)
    if (this.peek("CONTAINS")) throw this.containsRefused()
    throw this.unexpected("`IN` or `EXISTS` after `NOT`")
  }

  private state(attribute: string): Filter {
    const isNegated = this.accept("NOT")
    const kind = this.accept("NULL") ? "null" : this.accept("EMPTY") ? "empty" : undefined
    if (!kind) throw this.unexpected("`NULL` or `EMPTY`")
    return isNegated ? negate({ kind, attribute }) : { kind, attribute }
  }

  private startsWith(attribute: string): Filter {
    this.expect("WITH")
    return { kind: "starts", attribute, value: this.word("a value") }
  }

  private containsRefused(): Error {
    return notImplemented("The filter operator `CONTAINS`")
  }

  private list(): string[] {
    const values: string[] = []
    this.expect("[")
    while (!this.accept("]")) {
      this.assertPlainValue()
      values.push(this.word("a value"))
      if (!this.accept(",") && !this.peek("]")) throw this.unexpected("`,` or `]`")
    }
    return values
  }

  private assertPlainValue(): void {
    const token = this.tokens[this.at]
    if (!token || OPERATORS.has(token.text) || isPlainValue(token)) return
    const bad = token.text.search(/[^\p{Alphabetic}\p{N}_\-.]/u)
    const at = token.at + Math.max(0, bad)
    const { expression } = this
    throw invalidFilter(
      "Expected only comma-separated field names inside `IN[..]` but instead found " +
        `\`${expression.slice(at, at + 200)}\`.\n` +
        `${at + 1}:${expression.length + 1} ${expression.slice(0, 200)}`,
    )
  }

  private word(expected: string): string {
    const token = this.tokens[this.at]
    const isReserved = token && !token.quoted && (OPERATORS.has(token.text) || isKeyword(token))
    if (!token || isReserved) throw this.unexpected(expected)
    this.at++
    return token.text
  }

  private number(): number {
    const token = this.tokens[this.at]
    const text = this.word("a number")
    const value = Number(text)
    if (text.trim() === "" || !Number.isFinite(value)) {
      this.at = this.tokens.indexOf(token)
      throw this.unexpected("a number")
    }
    return value
  }

  private peek(text: string): boolean {
    const token = this.tokens[this.at]
    return token !== undefined && !token.quoted && token.text === text
  }

  private accept(text: string): boolean {
    if (!this.peek(text)) return false
    this.at++
    return true
  }

  private expect(text: string): void {
    if (!this.accept(text)) throw this.unexpected(`\`${text}\``)
  }

  private unexpected(expected: string): Error {
    const token = this.tokens[this.at]
    const found = token ? `\`${token.text.slice(0, 60)}\`` : "the end of the filter"
    const place = token ? token.at : this.expression.length
    return invalidFilter(
      `Was expecting ${expected} but instead got ${found}.\n` +
        `${place + 1}:${this.expression.length + 1} ${this.expression.slice(0, 200)}`,
    )
  }
}

function isKeyword(token: FilterToken): boolean {
  return KEYWORDS.has(token.text)
}
