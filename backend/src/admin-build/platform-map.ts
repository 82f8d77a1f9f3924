/**
 * What `qs` marks visited objects with. The package does it for browsers without `Map` too, and describes every value in
 * its errors: 12 KB packed, which nobody needs who can open the Admin.
 */
const plainMap = `
module.exports = function getSideChannel() {
  const marks = new Map()
  return {
    assert(key) { if (!marks.has(key)) throw new TypeError("Side channel does not contain the key") },
    delete: (key) => marks.delete(key),
    get: (key) => marks.get(key),
    has: (key) => marks.has(key),
    set(key, value) { marks.set(key, value) },
  }
}
`

/** Puts the platform's own map in the place of `side-channel`. */
export function platformMap() {
  return {
    name: "platform-map",
    enforce: "pre" as const,
    load: (id: string) => (id.endsWith("/node_modules/side-channel/index.js") ? plainMap : null),
  }
}
