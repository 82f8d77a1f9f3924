import type { CertificateScheme } from "./certificates.js"
import type { GoodsKind } from "./goods-kinds.js"
import type { MarketRule } from "./market-rule.js"
import { markets, type Market } from "./places.js"

type Rule = Omit<MarketRule, "key" | "text">

const NOVEMBER = "2026-11"
const every = markets
const GULF = ["AE", "SA"] as const

/** A rule that certificates on file prove. */
const proven = (
  where: readonly Market[],
  kinds: readonly GoodsKind[],
  proof: readonly CertificateScheme[],
  source: string,
): Rule => ({
  markets: [...where],
  kinds: [...kinds],
  hs_prefixes: [],
  claim: null,
  proof: [...proof],
  only_if_asked: false,
  source,
  checked: NOVEMBER,
})

/** A rule that a certificate may answer, while its absence says nothing. */
const ifAsked = (...rule: Parameters<typeof proven>): Rule => ({
  ...proven(...rule),
  only_if_asked: true,
})

/** A rule that no certificate on file can prove: somebody has to ask a customs broker. */
const ask = (where: readonly Market[], kinds: readonly GoodsKind[], source: string): Rule =>
  proven(where, kinds, [], source)

/** A rule that is written down from general knowledge: its source stands, and waits for a reader. */
const unread = (rule: Rule): Rule => ({ ...rule, checked: null })

/**
 * What a good needs before it can enter a market, beyond the usual trade papers, labels and the
 * safety of products: the rules that the marketplace starts with, which operators then change
 * (docs/decisions/057). Their texts are `marketRule.json`. Registrations, licences and notices of importers
 * stand as questions, since no certificate of a producer shows them.
 */
const table = {
  id_svlk: proven(
    every,
    ["timber"],
    ["svlk"],
    "Ministry of Forestry of Indonesia: timber legality system SVLK, V-Legal",
  ),
  phytosanitary: proven(
    every,
    ["plant"],
    ["phytosanitary"],
    "IPPC, ISPM 12; Indonesian Quarantine Authority (Barantin)",
  ),
  phytosanitary_processed: ifAsked(
    every,
    ["milled_plant"],
    ["phytosanitary"],
    "IPPC, ISPM 32; Indonesian Quarantine Authority (Barantin)",
  ),
  health_certificate: proven(
    every,
    ["fish"],
    ["health_certificate"],
    "Indonesian Quarantine Authority (Barantin)",
  ),
  health_certificate_asked: ifAsked(
    every,
    ["seaweed", "animal_product"],
    ["health_certificate"],
    "Indonesian Quarantine Authority (Barantin)",
  ),
  fish_haccp: proven(
    every,
    ["fish"],
    ["haccp"],
    "Ministry of Marine Affairs and Fisheries of Indonesia",
  ),
  ispm15: ask(every, ["wood_packaging"], "IPPC, ISPM 15"),
  dangerous_goods: ask(
    every,
    ["charcoal"],
    "IMO, IMDG Code Amendment 42-24, UN 1361, special provision 978",
  ),

  eu_food_hygiene: proven(
    ["EU"],
    ["processed_food"],
    ["haccp"],
    "Regulation (EC) No 852/2004, Articles 5 and 10",
  ),
  eu_organic_group: proven(["EU"], ["organic"], ["organic_eu"], "Regulation (EU) 2018/848"),
  eudr: proven(["EU"], ["eudr"], ["eudr_dds"], "Regulation (EU) 2023/1115"),
  eu_animal_origin: ask(
    ["EU"],
    ["fish", "animal_product"],
    "Regulation (EU) 2017/625; Delegated Regulation (EU) 2022/2292",
  ),
  eu_composite: unread(ask(["EU"], ["composite_food"], "Delegated Regulation (EU) 2022/2292")),
  eu_nutmeg: ask(["EU"], ["nutmeg"], "Implementing Regulation (EU) 2019/1793"),
  eu_chemicals: unread(
    proven(
      ["EU"],
      ["essential_oil"],
      ["sds"],
      "Regulation (EC) No 1907/2006 (REACH), Articles 6 and 31",
    ),
  ),

  gb_food: ask(["GB"], ["food"], "Food Standards Agency; assimilated Regulation (EC) No 852/2004"),
  gb_organic: ask(["GB"], ["organic"], "Defra; assimilated Regulation (EC) No 834/2007"),
  gb_plant_health: ask(["GB"], ["plant", "milled_plant"], "Defra and APHA, IPAFFS"),
  gb_animal_origin: ask(
    ["GB"],
    ["fish", "animal_product", "composite_food"],
    "Defra and APHA, IPAFFS",
  ),
  gb_timber: proven(
    ["GB"],
    ["timber"],
    ["svlk"],
    "UK Timber Regulation; FLEGT agreement with Indonesia",
  ),
  gb_chemicals: unread(proven(["GB"], ["essential_oil"], ["sds"], "UK REACH")),

  ch_food: ask(["CH"], ["food"], "Foodstuffs Act (SR 817.0), FSVO"),
  ch_organic: ask(["CH"], ["organic"], "Organic Farming Ordinance (SR 910.18), FOAG"),
  ch_plant_health: ask(["CH"], ["plant", "milled_plant"], "Swiss Federal Plant Protection Service"),
  ch_animal_origin: ask(["CH"], ["fish", "animal_product", "composite_food"], "FSVO"),
  ch_timber: ask(["CH"], ["timber"], "Timber Trade Ordinance (SR 814.021), FOEN"),
  ch_chemicals: unread(ask(["CH"], ["essential_oil"], "Chemicals Ordinance (SR 813.11)")),

  us_food_facility: ask(["US"], ["food"], "FDA, 21 CFR Part 1, Subparts H and I"),
  us_organic_nop: proven(["US"], ["organic"], ["organic_usda_nop"], "USDA, 7 CFR Part 205 (NOP)"),
  us_lacey: proven(["US"], ["lacey"], ["lacey"], "Lacey Act, 16 U.S.C. 3372(f); USDA APHIS"),

  ca_food: ask(["CA"], ["food"], "Safe Food for Canadians Regulations, CFIA"),
  ca_organic: unread(
    ask(["CA"], ["organic"], "Safe Food for Canadians Regulations, Part 13; CFIA"),
  ),
  ca_plant: unread(ask(["CA"], ["plant", "milled_plant", "plaited", "timber"], "CFIA, AIRS")),

  au_food: ask(["AU"], ["food"], "DAFF, Imported Food Inspection Scheme"),
  au_biosecurity: ask(["AU"], ["food", "plant", "plaited", "timber"], "DAFF, BICON"),
  au_timber: unread(ask(["AU"], ["timber"], "Illegal Logging Prohibition Act 2012")),

  jp_food_sanitation: ask(["JP"], ["food"], "Food Sanitation Act; Plant Protection Act"),
  jp_jas: proven(["JP"], ["organic"], ["organic_jas"], "JAS Act, MAFF"),
  jp_clean_wood: proven(["JP"], ["timber"], ["svlk"], "Clean Wood Act, as amended from April 2025"),
  kr_food_facility: ask(["KR"], ["food"], "Special Act on Imported Food Safety Control, MFDS"),
  cn_gacc: ask(["CN"], ["food"], "GACC, registration of overseas food manufacturers"),
  cn_quarantine: unread(ask(["CN"], ["plaited", "timber"], "GACC, plant quarantine")),
  sg_food: ask(["SG"], ["food"], "Singapore Food Agency"),
  my_food: ask(["MY"], ["food"], "Food Act 1983, Food Regulations 1985; Ministry of Health, FoSIM"),
  gulf_halal: unread(proven(GULF, ["food"], ["halal"], "GSO 2055-1; UAE MoIAT, Saudi SFDA")),
  gulf_arabic_label: unread(ask(GULF, ["food"], "GSO 9; UAE MoIAT, Saudi SFDA")),
  sa_saber: ask(["SA"], ["not_food"], "SASO, SABER"),
  organic_local: unread(
    ask(
      ["AU", "KR", "CN", "SG", "MY", "AE", "SA"],
      ["organic"],
      "Organic law of the market; Codex CXG 32-1999",
    ),
  ),
} satisfies Record<string, Rule>

/** In the order in which they are shown. */
export const firstRules: readonly MarketRule[] = Object.entries(table).map(([key, rule]) => ({
  key,
  ...rule,
  text: {},
}))
