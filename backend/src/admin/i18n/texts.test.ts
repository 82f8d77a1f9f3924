import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { expect, test } from "vitest"
import type { ProblemCode } from "@serumpun/domain/problems"
import ownEnglish from "@serumpun/domain/locales/en/curation.json"
import trade from "@serumpun/domain/locales/en/trade.json"
import { laterSubjects } from "../../admin-build/later-texts"

type WithoutPlural<Key> = Key extends `${infer Base}_${"one" | "other"}` ? Base : Key
/** A problem that has no sentence for curators does not compile. */
"" as ProblemCode satisfies WithoutPlural<keyof typeof ownEnglish.problem>

const admin = join(__dirname, "..")
const sources = readdirSync(admin, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("i18n") && !name.includes(".test."))
  .map((name) => readFileSync(join(admin, name), "utf8"))
  .join("\n")

type Tree = { [key: string]: string | Tree }

function flatten(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[path + key, value]] : flatten(value, `${path}${key}.`),
  )
}

const texts: Tree = { ...trade, ...ownEnglish }
const english = new Map(flatten(texts))
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, "")

test("every text that a page asks for exists", () => {
  const known = new Set([...english.keys()].map(withoutPlural))
  const asked = [...sources.matchAll(/["`]([a-zA-Z]+\.[a-zA-Z_.]+)["`]/g)].flatMap(
    ([, key = ""]) => (resourceNames.some((name) => key.startsWith(`${name}.`)) ? [key] : []),
  )
  expect(asked.length).toBeGreaterThan(100)
  expect(asked.filter((key) => !known.has(key))).toEqual([])
})

test("every text of the interface is asked for", () => {
  const unused = flatten(ownEnglish)
    .map(([key]) => withoutPlural(key))
    .filter((key) => !isAsked(key) && !isAsked(`${key.split(".").slice(0, -1).join(".")}.\${`))
  expect(unused).toEqual([])
})

const resourceNames = Object.keys(texts)

function isAsked(key: string): boolean {
  const [, ...rest] = key.split(".")
  return (
    sources.includes(key) || (key.startsWith("fact.") && sources.includes(`"${rest.join(".")}"`))
  )
}

/** A file of the Admin with all that it imports from there, except what asks for the later words by itself. */
function reached(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known
  known.add(file)
  const source = readFileSync(file, "utf8").replace(
    /laterPage\(\s*\(\) =>\s*import\("[^"]+"\)/g,
    "",
  )
  for (const [, path = ""] of source.matchAll(/(?:from |import\()"(\.[^"]+)"/g)) {
    const beside = join(dirname(file), path)
    const found = [`${beside}.tsx`, `${beside}.ts`].find(existsSync)
    if (found?.startsWith(admin)) reached(found, known)
  }
  return known
}

test("no page uses words that come later without asking for them", () => {
  const parts = ["routes", "widgets"].flatMap((folder) =>
    readdirSync(join(admin, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".tsx"))
      .map((name) => join(admin, folder, name)),
  )
  const asking = parts.filter((file) => readFileSync(file, "utf8").includes("laterPage("))
  expect(asking.length).toBeGreaterThan(10)
  const later = new RegExp(`["\`](?:${laterSubjects.join("|")})\\.`)
  const using = parts
    .filter((file) => !asking.includes(file))
    .flatMap((file) => [...reached(file)].filter((one) => later.test(readFileSync(one, "utf8"))))
  expect(using).toEqual([])
})
