import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { Plugin } from "vite"

const folder = join(import.meta.dirname, "../../domain/locales")
/** What only the Admin, mails and pages without React say. */
const notForPages = new Set([
  ...["curation.json", "mail.json", "markets.json", "phrases.json", "regionPicture.json"],
])
const module = "virtual:texts"

/**
 * `virtual:texts` loads the texts of one language as one file: a page that comes alive needs all of
 * them, and a file for each namespace would be fifteen requests.
 */
export const textsByLanguage: Plugin = {
  name: "texts-by-language",
  resolveId: (id) => (id.startsWith(module) ? `\0${id}` : null),
  load(id) {
    if (id === `\0${module}`) return loaders(readdirSync(folder))
    return id.startsWith(`\0${module}/`) ? texts(id.slice(module.length + 2)) : null
  },
}

function loaders(locales: string[]): string {
  const entries = locales.map((locale) => `"${locale}": () => import("${module}/${locale}")`)
  return `export const loaders = {${entries.join(",")}}`
}

function texts(locale: string): string {
  const files = readdirSync(join(folder, locale)).filter((file) => !notForPages.has(file))
  const imports = files.map(
    (file, index) => `import t${index} from ${JSON.stringify(join(folder, locale, file))}`,
  )
  const entries = files.map((file, index) => `"${file.replace(/\.json$/, "")}": t${index}`)
  return `${imports.join("\n")}\nexport const texts = {${entries.join(",")}}`
}
