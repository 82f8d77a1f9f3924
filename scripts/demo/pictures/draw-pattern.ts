import { ground, type Motif, type Tone } from "./grounds/ground.ts"
import { createSketch, finish } from "./kit/sketch.ts"

/** Which motif and tone stand for a province (ISO 3166-2). Provinces without an own tile share a plain plait, rather than a neighbour's heritage. */
const provinces: Record<string, [Motif, Tone]> = {
  "ID-AC": ["pintoAceh", "leaf"],
  "ID-BB": ["cual", "sea"],
  "ID-BT": ["banten", "sand"],
  "ID-JA": ["durianPecah", "sage"],
  "ID-JT": ["kawung", "sugar"],
  "ID-KI": ["kutaiCurls", "mist"],
  "ID-KU": ["dayakHooks", "clay"],
  "ID-LA": ["tapis", "sugar"],
  "ID-MA": ["spiceIsles", "sage"],
  "ID-NT": ["sumbaIkat", "clay"],
  "ID-PA": ["sentani", "leaf"],
  "ID-RI": ["riauMalay", "sea"],
  "ID-SA": ["bentenan", "mist"],
  "ID-ST": ["sulawesiSun", "sand"],
  "ID-YO": ["parang", "sugar"],
}

const categories: Record<string, [Motif, Tone]> = {
  beverage: ["beans", "sugar"],
  craft: ["plait", "sand"],
  food: ["palmLeaves", "leaf"],
  furniture: ["caning", "clay"],
  home: ["cubes", "mist"],
  marine: ["waves", "sea"],
  oil: ["drops", "sage"],
  raw: ["caning", "sand"],
  spice: ["berries", "pepper"],
  textile: ["twillLines", "clay"],
}

function sheet([motif, tone]: [Motif, Tone], seed: number): string {
  const s = createSketch(seed, 1600, 900)
  const body = [ground(s, motif, tone, 1.15)]
  return finish(s, body)
}

/** A region page's sheet: 1600 × 900 SVG in the pattern language of an ISO 3166-2 province code such as "ID-BT". */
export function drawPattern(province: string): string {
  return sheet(provinces[province] ?? ["plait", "pepper"], 1)
}

/** A category page's sheet, 1600 × 900 SVG; takes "spice" or "spice/pepper". Throws on a family it does not know. */
export function drawCategoryPattern(category: string): string {
  const family = category.split("/")[0] ?? ""
  const choice = categories[family]
  if (!choice) throw new Error(`No pattern for category ${category}`)
  return sheet(choice, 2)
}
