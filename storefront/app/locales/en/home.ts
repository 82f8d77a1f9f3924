export const home = {
  title: "Export-grade goods from Indonesia’s small producers",
  lede: "Palm sugar from Sobang, rattan from the Kayan, white pepper from Muntok: find goods of cooperatives and village enterprises, see who checked them, and ask for a quote.",
  browse_one: "Browse {{count, number}} listing",
  browse_other: "Browse {{count, number}} listings",
  categories: "By category",
  newest: "Newest in the catalogue",
  season: "In season in {{month}}",
  regions: "By region",
  steps: {
    title: "From search to quote",
    find: "Find",
    findText:
      "Search in your language, by material, HS code or certificate, and see the price for your quantity.",
    trust: "See why",
    trustText:
      "Every listing shows its certificates with holder, scope and dates, and the scores its curators gave.",
    ask: "Ask once",
    askText:
      "Put goods of several producers into one request with quantity, destination and date. Each producer sees only its own part.",
    answer: "Compare quotes",
    answerText:
      "Quotes come with price, Incoterm, place, lead time and validity, converted into your currency.",
  },
  curation: {
    title: "How curation works: nothing is shown unchecked",
    curators: "Curators per listing",
    curatorsText: "From public institutions, each by themselves, without a conflict of interest.",
    gates: "Gates",
    gatesText: "Legality, and the documents for at least one market. Both must hold.",
    criteria: "Criteria, 0 to 4 points",
    criteriaText:
      "Quality, capacity, continuity, packaging, design, traceability. None may average below 2, all together not below 2.5.",
    months: "Months of validity",
    monthsText:
      "Then the listing is assessed anew. What does not pass goes back to its maker with written notes.",
    more: "The rules in full",
  },
}
