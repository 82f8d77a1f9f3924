import { basename } from "node:path"
import ts from "typescript"

/** "requestTokenSoon", "lead_time_days", "RFQItems" → their words, small and in the singular. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
    .map(singular)
}

export function singular(word: string): string {
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word
}

/** The names that a file gives or uses; what stands in comments and texts is not among them. */
export function namesIn(file: string, content: string): string[] {
  const own = basename(file).replace(/(\.[a-z]+)+$/, "")
  if (/\.(ts|tsx|cjs|js)$/.test(file)) return [own, ...identifiersIn(file, content)]
  if (file.endsWith(".css")) return [own, ...classesIn(content)]
  if (/locales\/.*\.json$/.test(file)) return [own, ...keysIn(JSON.parse(content))]
  return [own]
}

function identifiersIn(file: string, content: string): string[] {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, content, ts.ScriptTarget.Latest, false, kind)
  const names = new Set<string>()
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) names.add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return [...names]
}

function classesIn(css: string): string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, "").replace(/"[^"]*"/g, "")
  return [...bare.matchAll(/\.([a-z][a-z0-9-]*)/g)].map((match) => match[1] ?? "")
}

function keysIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)])
}
