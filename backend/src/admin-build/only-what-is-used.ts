/**
 * Files that only define things but whose packages do not say so: without this, every page of Medusa's dashboard
 * is sent to whoever opens the first.
 */
const definitions = [
  /@medusajs\/dashboard\/dist\/chunk-\w+\.mjs$/,
  /@medusajs\/js-sdk\/dist\/esm\//,
  /@dnd-kit\/\w+\/dist\//,
  /@uiw\/react-json-view\//,
]

/** Lets the Admin's build leave out what nothing on a page asks for. */
export function onlyWhatIsUsed() {
  return {
    name: "only-what-is-used",
    transform(code: string, file: string) {
      if (!definitions.some((pattern) => pattern.test(file))) return null
      return { code, map: null, moduleSideEffects: false }
    },
  }
}
