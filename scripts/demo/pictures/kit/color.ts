/** The look's tokens and the materials that pictures add to them (sRGB hex). */
export const ink = "#1F1A14"
export const pepper = "#F7F3EA"
export const paper = "#FFFDF8"
export const palmSugar = "#6B3F1D"
export const rattan = "#B9853F"
export const sea = "#0F4C5C"
export const leafGreen = "#2E5E3B"
export const turmeric = "#B7791F"
export const chili = "#A3261D"

export const cane = "#C99A52"
export const paleCane = "#DDB978"
export const straw = "#D9B36C"
export const husk = "#8A5A2E"
export const bark = "#4A2C17"
export const char = "#2B2724"
export const cream = "#EFE3C8"
export const dryLeaf = "#A98A52"
export const clay = "#B5653A"
export const pewter = "#9AA1A3"
export const glass = "#CFE0DC"
export const indigo = "#24384F"

function channels(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

/** Blends two hex colours; `amount` 0 gives `from`, 1 gives `to`. */
export function mix(from: string, to: string, amount: number): string {
  const t = Math.min(1, Math.max(0, amount))
  const b = channels(to)
  const parts = channels(from).map((c, i) => Math.round(c + ((b[i] ?? 0) - c) * t))
  return `#${parts.map((c) => c.toString(16).padStart(2, "0")).join("")}`
}

/** Towards warm daylight; `amount` 0–1. */
export function lighten(hex: string, amount: number): string {
  return mix(hex, "#FFF6E2", amount)
}

/** Towards a warm dark, never pure black, so that shadows stay in the palette; `amount` 0–1. */
export function darken(hex: string, amount: number): string {
  return mix(hex, "#26130A", amount)
}

/** One signed step: positive lightens, negative darkens. */
export function tint(hex: string, amount: number): string {
  return amount >= 0 ? lighten(hex, amount) : darken(hex, -amount)
}
