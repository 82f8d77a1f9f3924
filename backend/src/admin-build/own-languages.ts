import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"

/** Our pages of the Admin speak these; Medusa's dashboard brings 33 more, 6 MB, to everybody. */
const spoken = ["en", "id"]
/** The language that everybody gets, since what lacks elsewhere is said in it. The others come when they are chosen. */
const always = "en"

const TEXTS = "virtual:dashboard-texts/"
const section = "// src/i18n/translations/"
const end = "\n};\n"
const entry = /^ {2}(\w+): \{\n {4}translation: \w+\n {2}\},?\n/gm
const choice =
  /^ {2}\{\n {4}code: "(\w+)",\n(?: {4}(?:display_name|ltr|date_locale): .*\n){3} {2}\},?\n/gm

/**
 * Leaves the other languages out of Medusa's dashboard while the Admin is built, and out of what can be chosen there.
 * `virtual:dashboard-texts/id` is the module of its texts in one language.
 */
export function ownLanguages() {
  return {
    name: "own-languages",
    enforce: "pre" as const,
    resolveId: (source: string) => (source.startsWith(TEXTS) ? `\0${source}` : null),
    load(id: string) {
      return id.startsWith(`\0${TEXTS}`) ? readTexts(id.slice(TEXTS.length + 1)) : null
    },
    transform(code: string, file: string) {
      if (!file.includes("@medusajs/dashboard/dist/")) return null
      if (code.includes(section)) return code.split(section).map(leaveOut).join(section)
      if (code.includes("// src/i18n/languages.ts"))
        return code.replace(choice, (listed, language) => (spoken.includes(language) ? listed : ""))
      return null
    },
  }
}

/** Of the texts of one language, or of the list of all. */
function leaveOut(text: string): string {
  if (text.startsWith("index.ts"))
    return text.replace(entry, (listed, language) => (language === always ? listed : ""))
  const language = /^(\w+)\.json\n/.exec(text)?.[1]
  if (!language || language === always) return text
  return `${language}.json\n${text.slice(text.indexOf(end) + end.length)}`
}

/** @throws when the dashboard's files hold no texts in this language */
function readTexts(language: string): string {
  const folder = join(dirname(require.resolve("@medusajs/dashboard/package.json")), "dist")
  const begin = `${section}${language}.json\nvar ${language}_default = `
  for (const name of readdirSync(folder)) {
    if (!name.endsWith(".mjs")) continue
    const text = readFileSync(join(folder, name), "utf8")
    const from = text.indexOf(begin)
    if (from < 0) continue
    return `export default ${text.slice(from + begin.length, text.indexOf(end, from) + 2)}`
  }
  throw new Error(`Medusa's dashboard has no texts in "${language}" where they were before`)
}
