/** What decides which rules of a market a listing falls under; a good can be of several kinds. */
export const goodsKinds = [
  "food",
  "processed_food",
  "plant",
  "milled_plant",
  "fish",
  "seaweed",
  "animal_product",
  "composite_food",
  "nutmeg",
  "organic",
  "timber",
  "eudr",
  "lacey",
  "plaited",
  "charcoal",
  "essential_oil",
  "wood_packaging",
  "not_food",
] as const
export type GoodsKind = (typeof goodsKinds)[number]

export type Goods = {
  /** Six digits of the Harmonized System 2022. */
  hs_code: string
  claims_organic: boolean
  wood_packaging: boolean
}

/** Goods of bamboo stand in the chapter of wood, shells and bamboo in the heading of wood charcoal. */
const ofBamboo = /^(?:440210|440921|441210|441873|441891|44191[129]|442191)/
const ofShell = /^440220/

/** Chapters 1 to 22 without live and inedible goods; salt is food of chapter 25. */
const edible = /^(?:0[2-4]|0[7-9]|1[0-35-9]|2[0-2]|2501)/
/** Seeds for sowing, lac and straw stand among foods. */
const inedible = /^(?:1209|1213|1214|1301|2207)/

/** Whole and dried plant goods, which can carry pests. */
const pestCarrying =
  /^(?:06|07(?!12)|0801(?!11)|080[2-9]|0810|0813|0901[19]|0903|0904[12]1|090510|09061|090710|0908[123]1|0909[236]1|0910(?!12|91)|10|12(?!12|08)|12129|14|1801|5201|5305)/
/** Ground, grated or frozen: whether a market asks for a phytosanitary certificate depends on it. */
const milled =
  /^(?:0712|080111|0811|0902|0904[12]2|090520|090620|090720|0908[123]2|0909[236]2|091012|091091|11|1208)/

const timber = /^(?:44(?!02)|94016|9403[3-6]0)/

/** What each kind is told by. "Plaited" is what is made of rattan, bamboo, pandan and the like. */
const tests: Record<GoodsKind, (goods: Goods) => boolean> = {
  food: ({ hs_code }) => isFood(hs_code),
  processed_food: ({ hs_code }) => isFood(hs_code) && !isRawPlant(hs_code) && !isFish(hs_code),
  plant: ({ hs_code }) => isRawPlant(hs_code),
  milled_plant: ({ hs_code }) => milled.test(hs_code),
  fish: ({ hs_code }) => isFish(hs_code),
  seaweed: ({ hs_code }) => /^12122/.test(hs_code),
  animal_product: ({ hs_code }) => /^(?:02|04|160[1-3])/.test(hs_code),
  composite_food: ({ hs_code }) => /^(?:1901|1902|1904|1905|2103|2104|2105|2106)/.test(hs_code),
  nutmeg: ({ hs_code }) => /^0908[12]/.test(hs_code),
  organic: ({ claims_organic }) => claims_organic,
  timber: ({ hs_code }) => isTimber(hs_code),
  eudr: ({ hs_code }) => isEudr(hs_code),
  lacey: ({ hs_code }) => /^(?:1401|3301|44|46|9401[56]|9403[3-6]0|94038)/.test(hs_code),
  plaited: ({ hs_code }) =>
    /^(?:1401|46|94015|94038)/.test(hs_code) || (ofBamboo.test(hs_code) && hs_code !== "440210"),
  charcoal: ({ hs_code }) => /^4402/.test(hs_code),
  essential_oil: ({ hs_code }) => /^3301/.test(hs_code),
  wood_packaging: ({ wood_packaging }) => wood_packaging,
  not_food: ({ hs_code }) => !isFood(hs_code),
}

const isFood = (hs: string) => edible.test(hs) && !inedible.test(hs)
const isRawPlant = (hs: string) => pestCarrying.test(hs)
const isFish = (hs: string) => /^(?:03|1504|1604|1605)/.test(hs)
const isTimber = (hs: string) => timber.test(hs) && !ofBamboo.test(hs)

/** Coffee, cocoa, palm oil, rubber, soya, wood and paper of Annex I to Regulation (EU) 2023/1115. */
const isEudr = (hs: string) =>
  /^(?:0901|1201|120810|1507|1511|15132|180[1-6]|2304|4001|44|4[78]|94016|9403[3-6]0|940391)/.test(
    hs,
  ) &&
  !ofBamboo.test(hs) &&
  !ofShell.test(hs)

/** The kinds a good is of, in the order of the list above. */
export function kindsOfGoods(goods: Goods): GoodsKind[] {
  return goodsKinds.filter((kind) => tests[kind](goods))
}

/** Worked rattan, of which it is not confirmed whether it leaves Indonesia with a V-Legal document. */
export function isRattan(hs: string): boolean {
  return /^(?:1401|460122|460193|460212|940153|940383)/.test(hs)
}
