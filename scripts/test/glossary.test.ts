import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { allowed, scopes, waived } from "./glossary-rules.ts"
import { namesIn, singular, wordsOf } from "./names-of.ts"

type Entry = { word: string; not: string[] }

/** The rows of docs/glossary.md; a bracket in its last column explains a word and is left out. */
function readGlossary(): Entry[] {
  return readFileSync("docs/glossary.md", "utf8")
    .split("\n")
    .filter((line) => line.startsWith("|") && !/^\|[ -]+\|/.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .filter(([, word]) => word !== "word")
    .map(([, word = "", , not = ""]) => ({
      word,
      not: not
        .replace(/\([^)]*\)/g, "")
        .split(",")
        .map((other) => singular(other.trim().toLowerCase()))
        .filter((other) => /^[a-z]+$/.test(other)),
    }))
}

const glossary = readGlossary()
const wrong = new Map(
  glossary.flatMap(({ word, not }) =>
    not.filter((other) => !waived[other]).map((other) => [other, word] as const),
  ),
)

function faultsOf(file: string, content: string): string[] {
  return namesIn(file, content).flatMap((name) => {
    // A text's key has no second meaning to be excused by.
    const isKey = file.endsWith(".json") && wrong.has(singular(name))
    if (allowed[name] && !isKey) return []
    const words = wordsOf(name)
    return words
      .filter((word, index) => word !== "lead" || words[index + 1] !== "time")
      .filter((word) => wrong.has(word) && (scopes[word]?.in.test(file) ?? true))
      .map((word) => `${file}: ${name} says "${word}" for ${wrong.get(word)}`)
  })
}

test("no name in code, texts' keys, sheets or files says another word than the glossary", () => {
  const files = execFileSync("git", ["ls-files"], { encoding: "utf8" })
    .split("\n")
    .filter((file) => /\.(ts|tsx|cjs|js|css|json)$/.test(file) && existsSync(file))
    .filter((file) => !/package-lock\.json$|(^|\/)migrations\//.test(file))
  expect(files.length).toBeGreaterThan(400)
  expect(files.flatMap((file) => faultsOf(file, readFileSync(file, "utf8")))).toEqual([])
})

test.each([
  ["storefront/app/lib/vendor-list.ts", "", "vendor"],
  ["domain/src/x.ts", "export function findSellers() {}", "seller"],
  ["domain/src/x.ts", "const merchantId = 1", "merchant"],
  ["storefront/app/features/x/papers.tsx", "", "paper"],
  ["storefront/app/features/x/y.tsx", "<PapersPart />", "paper"],
  ["domain/locales/en/x.json", '{ "documents": { "title": "Documents" } }', "document"],
  ["storefront/app/components/ui/x.css", ".document-x { color: red }", "document"],
  ["backend/src/x.ts", "type Inquiries = { send_inquiry: 1 }", "inquiry"],
  ["backend/src/x.ts", "const bestBid = 1", "bid"],
  ["backend/src/x.ts", "const incoterm_offers = 1", "offer"],
  ["storefront/app/features/x/y.ts", "const openRequests = 1", "request"],
  ["backend/src/x.ts", "const lead_count = 1", "lead"],
  ["backend/src/x.ts", "class SkuTable {}", "sku"],
  ["backend/src/x.ts", "function castVote() {}", "vote"],
])("%s with %s is found", (file, content, word) => {
  expect(faultsOf(file, content).join()).toContain(`says "${word}"`)
})

test("comments, texts and the allowed names are not judged", () => {
  const content = `// A vendor's paper\nconst text = "offers"\nconst request = document.body`
  expect(faultsOf("storefront/app/features/x/y.ts", content)).toEqual([])
})

test("every waived word is one that the glossary warns of", () => {
  const warned = new Set(glossary.flatMap(({ not }) => not))
  expect(Object.keys(waived).filter((word) => !warned.has(word))).toEqual([])
  expect(Object.keys(scopes).filter((word) => !wrong.has(word))).toEqual([])
})
