import { darken, leafGreen, lighten, mix, palmSugar, pepper, rattan, sea } from "../kit/color.ts"
import { pt } from "../kit/geometry.ts"
import { linear, type Sketch } from "../kit/sketch.ts"
import { banten, durianPecah, jlamprang, kawung, parang, pintoAceh, spiceIsles } from "./batik.ts"
import {
  beanPairs,
  berries,
  caning,
  cubes,
  drops,
  palmLeaves,
  plait,
  twillLines,
  waves,
} from "./category.ts"
import { bentenan, riauMalay, sentani, sulawesiSun, tapis } from "./islands.ts"
import { type PatternColors, patternFill, type Tile } from "./tile.ts"
import { cual, dayakHooks, kutaiCurls, sumbaIkat } from "./woven.ts"

export type Tone = "pepper" | "sand" | "sea" | "mist" | "leaf" | "sage" | "sugar" | "clay"

const bases: Record<Tone, string> = {
  pepper: mix(pepper, "#E4D8BF", 0.35),
  sand: mix(pepper, rattan, 0.34),
  sea,
  mist: mix(pepper, sea, 0.26),
  leaf: darken(leafGreen, 0.22),
  sage: mix(pepper, leafGreen, 0.34),
  sugar: darken(palmSugar, 0.38),
  clay: mix(pepper, "#B0683A", 0.44),
}
const darkTones: readonly Tone[] = ["sea", "leaf", "sugar"]

/** Base and two near neighbours of it, so that a ground never competes with the good on it. */
export function toneColors(tone: Tone): PatternColors {
  const base = bases[tone]
  return darkTones.includes(tone)
    ? { base, main: lighten(base, 0.1), second: lighten(base, 0.16) }
    : { base, main: darken(base, 0.085), second: darken(base, 0.13) }
}

export type Motif =
  | "kawung"
  | "parang"
  | "jlamprang"
  | "banten"
  | "durianPecah"
  | "pintoAceh"
  | "spiceIsles"
  | "dayakHooks"
  | "kutaiCurls"
  | "cual"
  | "sumbaIkat"
  | "tapis"
  | "sentani"
  | "sulawesiSun"
  | "bentenan"
  | "riauMalay"
  | "plait"
  | "palmLeaves"
  | "caning"
  | "beans"
  | "waves"
  | "drops"
  | "berries"
  | "cubes"
  | "twillLines"

const tiles: Record<Motif, Tile> = {
  kawung,
  parang,
  jlamprang,
  banten,
  durianPecah,
  pintoAceh,
  spiceIsles,
  dayakHooks,
  kutaiCurls,
  cual,
  sumbaIkat,
  tapis,
  sentani,
  sulawesiSun,
  bentenan,
  riauMalay,
  plait,
  palmLeaves,
  caning,
  beans: beanPairs,
  waves,
  drops,
  berries,
  cubes,
  twillLines,
}
const turns: Partial<Record<Motif, number>> = { parang: -45 }

export function motifFill(
  s: Sketch,
  motif: Motif,
  colors: PatternColors,
  scale = 1,
  degrees?: number,
) {
  return patternFill(s, motif, tiles[motif], colors, scale, degrees ?? turns[motif] ?? 0)
}

/** The whole sheet in a region's pattern, a little brighter where the light comes from. */
export function ground(s: Sketch, motif: Motif, tone: Tone, scale = 1): string {
  const whole = `width="${s.width}" height="${s.height}"`
  const dark = darkTones.includes(tone)
  const light = linear(s, pt(0, 0), pt(1, 1), [
    [0, "#FFF6E2", dark ? 0.07 : 0.22],
    [0.5, "#FFF6E2", 0],
    [0.5, "#2A1608", 0],
    [1, "#2A1608", dark ? 0.3 : 0.16],
  ])
  return `<rect ${whole} fill="${motifFill(s, motif, toneColors(tone), scale)}"/><rect ${whole} fill="${light}"/>`
}

/** A plain table in front of the patterned wall, its edge at `y`. */
export function table(s: Sketch, y: number, color: string): string {
  const top = linear(s, pt(0, 0), pt(0, 1), [
    [0, darken(color, 0.12)],
    [0.3, color],
    [1, lighten(color, 0.14)],
  ])
  return `<rect y="${y - 26}" width="${s.width}" height="30" fill="#1A100A" opacity=".07"/><rect y="${y}" width="${s.width}" height="${s.height - y}" fill="${top}"/><rect y="${y}" width="${s.width}" height="3" fill="#FFF6E2" opacity=".35"/>`
}
