export const catalogue = {
  titleQuery: "“{{query}}” in the catalogue",
  description:
    "Goods from Indonesia’s small producers, each checked by at least two curators: filter by category, province, certificate, Incoterm, minimum order and lead time.",
  understood: "Showing results for “{{query}}”.",
  insteadFor: "Search instead for “{{query}}”",
  ignored: "The address holds filters that are not known here. They were left out.",
  allCategories: "All categories",
  anyMarket: "Any market",
  suggestCategory_one: "{{name}} – {{count, number}} listing",
  suggestCategory_other: "{{name}} – {{count, number}} listings",
  suggestProducer: "{{name}} – producer in {{province}}",
  zero: {
    textQuery: "Nothing in the catalogue answers to “{{query}}”.",
    textFilters: "No listing has all the properties you chose.",
    widen: "This would find something",
    without: "Without “{{label}}”",
    withoutQuery: "The same filters without “{{query}}”",
    only: "Only “{{query}}”",
    tips: "Try a shorter or more general word, the material, or the HS code. Goods are also found under their English and Indonesian names.",
    categories: "What the catalogue holds",
  },
}
