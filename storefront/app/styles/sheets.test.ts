import { globSync, readFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const app = join(dirname(fileURLToPath(import.meta.url)), "..")
/** The page's skeleton and the utilities stay together; what is printed concerns every sheet. */
const sheets = globSync("{components,features}/**/*.css", { cwd: app })
const general = ["styles/layout.css", "styles/utilities.css"]
const bundles = ["public", "documents", "guide", "listing", "workspace"].map(
  (name) => `styles/${name}.css`,
)

const read = (file: string) => readFileSync(join(app, file), "utf8")
const classesIn = (css: string) =>
  [...css.matchAll(/\.([a-z][a-z0-9-]*)/g)].map((match) => match[1] ?? "")

/** Selectors of a sheet, those inside of media queries too. */
function selectorsOf(css: string): string[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, "")
  return [...bare.matchAll(/([^{}]+)\{/g)]
    .map((match) => (match[1] ?? "").split(";").at(-1)?.trim() ?? "")
    .filter((selector) => selector !== "" && !selector.startsWith("@"))
}

const known = new Set(general.flatMap((sheet) => selectorsOf(read(sheet)).flatMap(classesIn)))

/** `field.css` dresses `field`, `fields` and `field-…`. */
function dresses(sheet: string, name: string): boolean {
  const stem = basename(sheet, ".css")
  return name === stem || name.startsWith(`${stem}-`) || new RegExp(`^${stem}s(-|$)`).test(name)
}

test("a rule stands in the sheet that one of its classes is named after", () => {
  const strays = sheets.flatMap((sheet) =>
    selectorsOf(read(sheet)).flatMap((selector) => {
      const classes = classesIn(selector).filter((name) => !known.has(name))
      return classes.length === 0 || classes.some((name) => dresses(sheet, name))
        ? []
        : [`${sheet}: ${selector}`]
    }),
  )
  expect(strays).toEqual([])
})

test("every class of every sheet tells by its name where its rules are", () => {
  const unknown = sheets
    .flatMap((sheet) => selectorsOf(read(sheet)).flatMap(classesIn))
    .filter((name) => !known.has(name) && !sheets.some((sheet) => dresses(sheet, name)))
  expect([...new Set(unknown)]).toEqual([])
})

test("every sheet belongs to exactly one bundle", () => {
  const imported = bundles.flatMap((bundle) =>
    [...read(bundle).matchAll(/@import "\.\.\/([^"]+)"/g)].map((match) => match[1] ?? ""),
  )
  expect(imported.toSorted()).toEqual(sheets.toSorted())
})

test("a feature's sheet dresses nothing of another feature", () => {
  const sources = globSync("{components,features}/**/*.tsx", { cwd: app })
  const borrowed = sheets
    .filter((sheet) => sheet.startsWith("features/"))
    .flatMap((sheet) =>
      sources
        .filter((source) => dirname(source) !== dirname(sheet))
        .filter((source) => classNamesIn(read(source)).some((name) => owns(sheet, name)))
        .map((source) => `${source} uses ${sheet}`),
    )
  expect(borrowed).toEqual([])
})

/** The longest name wins: `origin-map` is of `origin-map.css`, not of `origin.css`. */
function owns(sheet: string, name: string): boolean {
  const candidates = sheets.filter((candidate) => dresses(candidate, name))
  return candidates.sort((a, b) => basename(b).length - basename(a).length)[0] === sheet
}

function classNamesIn(source: string): string[] {
  return [...source.matchAll(/className="([^"]*)"/g)].flatMap((match) =>
    (match[1] ?? "").split(" "),
  )
}
