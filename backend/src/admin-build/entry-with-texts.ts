/**
 * The Admin begins once the texts of the chosen language are here: they are no part of what everybody loads, and a page
 * in one language must not turn into another under its reader's eyes. `src/admin/i18n` takes them over.
 */
const start = `
const chosen = /(?:^|; )lng=(\\w+)/.exec(document.cookie)?.[1] ?? localStorage.getItem("lng")
const texts = chosen === "id" ? import("../../src/admin/i18n/indonesian") : Promise.resolve()
texts
  .catch(() => undefined)
  .then((all) => {
    globalThis.textsOfTheAdmin = all?.default
    return import("./entry.jsx?app")
  })
`

/** Puts a short beginning before the one that Medusa writes. */
export function entryWithTexts() {
  return {
    name: "entry-with-texts",
    enforce: "pre" as const,
    transform: (_code: string, file: string) =>
      file.endsWith("/client/entry.jsx") ? { code: start, map: null } : null,
  }
}
