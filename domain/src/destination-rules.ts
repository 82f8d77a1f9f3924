import type { CertificateScheme } from "./certificates.js"
import type { Market } from "./places.js"

export type RequirementStatus = "met" | "missing" | "advice"
/** `rule` is an i18n code. "advice" is what no certificate on file can prove: check with your broker. */
export type DestinationRequirement = {
  rule:
    | "eu_organic_group"
    | "eudr"
    | "us_food_facility"
    | "us_organic_nop"
    | "us_lacey"
    | "jp_jas"
    | "jp_food_sanitation"
    | "kr_food_facility"
    | "cn_gacc"
    | "gulf_halal"
    | "gulf_arabic_label"
    | "id_svlk"
    | "phytosanitary"
    | "health_certificate"
    | "ispm15"
  status: RequirementStatus
}
export type DestinationInput = {
  hs_code: string
  /** Schemes of the certificates that hold today and cover the listing. */
  schemes: CertificateScheme[]
  claims_organic: boolean
  wood_packaging: boolean
}

const isFood = (hs: string) =>
  Number(hs.slice(0, 2)) <= 21 && !hs.startsWith("14") && !hs.startsWith("06")
const isEudr = (hs: string) => /^(0901|1801|44|9403(30|40|50|60))/.test(hs)
const isLacey = (hs: string) => /^(46|44|9401(52|53)|9403(82|83|60)|3301)/.test(hs)
const isPlant = (hs: string) => /^(0801|09011|0904|0905|0906|0907|0908|0910|1801|1212)/.test(hs)
const isFish = (hs: string) => /^(03|1604|1605)/.test(hs)

/** What a listing needs before it can enter a market (DOMAIN facts; unconfirmed ones only as advice). */
export function destinationRequirements(
  market: Market,
  input: DestinationInput,
): DestinationRequirement[] {
  const { hs_code: hs, schemes, claims_organic, wood_packaging } = input
  const requirements: DestinationRequirement[] = []
  const need = (rule: DestinationRequirement["rule"], ...anyOf: CertificateScheme[]) =>
    requirements.push({
      rule,
      status: anyOf.some((scheme) => schemes.includes(scheme)) ? "met" : "missing",
    })
  const advise = (rule: DestinationRequirement["rule"]) =>
    requirements.push({ rule, status: "advice" })

  if (/^44|^9403(30|40|50|60)/.test(hs) && !hs.startsWith("4402")) need("id_svlk", "svlk")
  if (isPlant(hs)) need("phytosanitary", "phytosanitary", "haccp")
  if (isFish(hs)) need("health_certificate", "health_certificate")
  if (wood_packaging) advise("ispm15")
  if (market === "EU") {
    if (claims_organic) need("eu_organic_group", "organic_eu")
    if (isEudr(hs)) need("eudr", "eudr_dds")
  }
  if (market === "US") {
    if (isFood(hs)) advise("us_food_facility")
    if (claims_organic) need("us_organic_nop", "organic_usda_nop")
    if (isLacey(hs)) need("us_lacey", "lacey")
  }
  if (market === "JP") {
    if (claims_organic) need("jp_jas", "organic_jas")
    if (isFood(hs)) advise("jp_food_sanitation")
  }
  if (market === "KR" && isFood(hs)) advise("kr_food_facility")
  if (market === "CN" && isFood(hs)) advise("cn_gacc")
  if ((market === "AE" || market === "SA") && isFood(hs)) {
    need("gulf_halal", "halal")
    advise("gulf_arabic_label")
  }
  return requirements
}

/** Ready = nothing that can be proven is missing; what is only advice does not block. */
export function isReadyFor(market: Market, input: DestinationInput): boolean {
  return destinationRequirements(market, input).every(({ status }) => status !== "missing")
}
