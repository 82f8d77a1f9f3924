import { readFileSync } from "node:fs"
import { globSync } from "node:fs"
import { join } from "node:path"
import ts from "typescript"
import { root } from "../start/settings.ts"

export type Pattern = { at: string; source: string; flags: string }

/** Programs whose patterns meet what strangers send; tests and benches are no part of them. */
const PROGRAMS = "{domain,search,backend,storefront}/{src,app,server}/**/*.{ts,tsx}"
const isOurs = (file: string) => !/\.test\.tsx?$|\/(node_modules|dist|bench|testing)\//.test(file)

/** Every regular expression of the programs: literals, and `new RegExp` of what is written out. */
export function listPatterns(): Pattern[] {
  return globSync(PROGRAMS, { cwd: root }).filter(isOurs).sort().flatMap(patternsIn)
}

function patternsIn(file: string): Pattern[] {
  const text = readFileSync(join(root, file), "utf8")
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Pattern[] = []
  const visit = (node: ts.Node) => {
    const pattern = ts.isRegularExpressionLiteral(node) ? readLiteral(node) : readConstructor(node)
    if (pattern) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart())
      found.push({ at: `${file}:${line + 1}`, ...pattern })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function readLiteral({ text }: ts.RegularExpressionLiteral): Omit<Pattern, "at"> {
  const end = text.lastIndexOf("/")
  return { source: text.slice(1, end), flags: text.slice(end + 1) }
}

/** What stands between `${…}` in a template cannot be known here; a letter stands for it. */
function readConstructor(node: ts.Node): Omit<Pattern, "at"> | null {
  const isRegExp =
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    node.expression.getText() === "RegExp"
  if (!isRegExp) return null
  const [pattern, flags] = node.arguments ?? []
  if (!pattern) return null
  const source = ts.isStringLiteralLike(pattern)
    ? pattern.text
    : ts.isTemplateExpression(pattern)
      ? pattern.head.text + pattern.templateSpans.map(({ literal }) => `x${literal.text}`).join("")
      : pattern.getText()
  return { source, flags: flags && ts.isStringLiteralLike(flags) ? flags.text : "" }
}
