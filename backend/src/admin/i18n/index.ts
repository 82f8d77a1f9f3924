/** The files of a language that has texts for curators, by their address. */
const curation = import.meta.glob<object>("../../../../domain/locales/*/curation.json", {
  eager: true,
  import: "default",
})
const trade = import.meta.glob<object>("../../../../domain/locales/*/trade.json", {
  eager: true,
  import: "default",
})

/** The Admin's own languages stay Medusa's; ours join them in a namespace of their own. */
export default Object.fromEntries(
  Object.entries(curation).map(([path, texts]) => {
    const folder = path.slice(0, path.lastIndexOf("/"))
    return [folder.split("/").at(-1), { curation: { ...trade[`${folder}/trade.json`], ...texts } }]
  }),
)
