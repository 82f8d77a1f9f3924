import { readFileSync } from "node:fs"

/** What only pages speak of that few open, and that ask for their words (`laterPage`). */
export const laterSubjects = [
  ...["collections", "demand", "exports", "marketRules", "producerImport", "region", "register"],
  ...["shopWindow", "translation"],
]

const TEXTS = "virtual:own-texts/"

/** Parts the Admin's English words: `virtual:own-texts/first` for everybody, `virtual:own-texts/later` for those pages. */
export function laterTexts() {
  return {
    name: "later-texts",
    resolveId: (source: string) => (source.startsWith(TEXTS) ? `\0${source}` : null),
    load(id: string) {
      if (!id.startsWith(`\0${TEXTS}`)) return null
      const file = require.resolve("@serumpun/domain/locales/en/curation.json")
      const isLater = id.endsWith("/later")
      const words = Object.entries(JSON.parse(readFileSync(file, "utf8")) as object)
      const chosen = words.filter(([subject]) => laterSubjects.includes(subject) === isLater)
      return `export default ${JSON.stringify(Object.fromEntries(chosen))}`
    },
  }
}
