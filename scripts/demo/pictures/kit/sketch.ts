import { markupBounds } from "./bounds.ts"
import { darken, lighten, mix } from "./color.ts"
import { num, type Point, xy } from "./geometry.ts"
import { type Random, seededRandom } from "./random.ts"

/** A drawing under way: its own random stream and the definitions its shapes refer to. */
export type Sketch = {
  width: number
  height: number
  random: Random
  definitions: Map<string, { id: string; markup: string }>
}

export function createSketch(seed: number, width = 1600, height = 1200): Sketch {
  return { width, height, random: seededRandom(seed), definitions: new Map() }
}

/** Registers a definition once per key and returns its id. */
export function define(s: Sketch, key: string, build: (id: string) => string): string {
  const known = s.definitions.get(key)
  if (known) return known.id
  const id = `d${s.definitions.size}`
  // Reserved before building, so that a definition may use others.
  s.definitions.set(key, { id, markup: "" })
  s.definitions.set(key, { id, markup: build(id) })
  return id
}

export function fillRef(s: Sketch, key: string, build: (id: string) => string): string {
  return `url(#${define(s, key, build)})`
}

export type Stop = [offset: number, color: string, opacity?: number]

export function stops(list: readonly Stop[]): string {
  return list
    .map(([offset, color, opacity]) => {
      const alpha = opacity === undefined ? "" : ` stop-opacity="${opacity}"`
      return `<stop offset="${offset}" stop-color="${color}"${alpha}/>`
    })
    .join("")
}

/** A linear gradient over the shape's bounding box, from one corner fraction to another. */
export function linear(s: Sketch, from: Point, to: Point, list: readonly Stop[]): string {
  const markup = stops(list)
  return fillRef(
    s,
    `l${xy(from)},${xy(to)}${markup}`,
    (id) =>
      `<linearGradient id="${id}" x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}">${markup}</linearGradient>`,
  )
}

/** Round body lit from the upper left. `strength` 0–1 is the distance between light and shade. */
export function lit(s: Sketch, color: string, strength = 0.5): string {
  return fillRef(
    s,
    `lit${color}${strength}`,
    (id) =>
      `<radialGradient id="${id}" cx=".36" cy=".3" r=".78">${stops([
        [0, lighten(color, strength * 0.7)],
        [0.45, color],
        [1, mix(color, "#3A1F0C", strength)],
      ])}</radialGradient>`,
  )
}

/** Flat body sloping away from the light. */
export function slope(s: Sketch, color: string, strength = 0.3): string {
  return linear(s, { x: 0, y: 0 }, { x: 1, y: 1 }, [
    [0, lighten(color, strength * 0.6)],
    [0.5, color],
    [1, darken(color, strength)],
  ])
}

/** Upright round body: light at a third of its width. */
export function column(s: Sketch, color: string, strength = 0.45): string {
  return linear(s, { x: 0, y: 0 }, { x: 1, y: 0 }, [
    [0, darken(color, strength * 0.5)],
    [0.3, lighten(color, strength * 0.5)],
    [0.62, color],
    [1, darken(color, strength)],
  ])
}

export type Attributes = Record<string, string | number | undefined>

export function attributes(list: Attributes): string {
  return Object.entries(list)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        ` ${name}="${typeof value === "number" ? Math.round(value * 1000) / 1000 : value}"`,
    )
    .join("")
}

export function shape(d: string, fill: string, extra: Attributes = {}): string {
  return `<path d="${d}"${attributes({ fill, ...extra })}/>`
}

export function line(d: string, stroke: string, width: number, extra: Attributes = {}): string {
  return `<path d="${d}"${attributes({ fill: "none", stroke, "stroke-width": width, "stroke-linecap": "round", "stroke-linejoin": "round", ...extra })}/>`
}

export function group(children: readonly string[] | string, extra: Attributes = {}): string {
  return `<g${attributes(extra)}>${typeof children === "string" ? children : children.join("")}</g>`
}

export function clipped(s: Sketch, d: string, children: readonly string[] | string): string {
  const id = define(s, `clip${d}`, (id) => `<clipPath id="${id}"><path d="${d}"/></clipPath>`)
  return group(children, { "clip-path": `url(#${id})` })
}

/** A filter over the part of the sheet its markup covers, widened by `margin` px. Blurs cost by area. */
function filter(s: Sketch, key: string, inner: string, markup?: string, margin = 0): string {
  const found = markup === undefined ? undefined : markupBounds(markup)
  const step = (value: number, round: (n: number) => number) => round(value / 40) * 40
  const left = Math.max(-40, step((found?.left ?? -40) - margin, Math.floor))
  const top = Math.max(-40, step((found?.top ?? -40) - margin, Math.floor))
  const right = Math.min(s.width + 40, step((found?.right ?? s.width + 40) + margin, Math.ceil))
  const bottom = Math.min(s.height + 40, step((found?.bottom ?? s.height + 40) + margin, Math.ceil))
  const region = `x="${left}" y="${top}" width="${Math.max(1, right - left)}" height="${Math.max(1, bottom - top)}"`
  return fillRef(
    s,
    `f${key}${region}`,
    (id) =>
      `<filter id="${id}" filterUnits="userSpaceOnUse" ${region} color-interpolation-filters="sRGB">${inner}</filter>`,
  )
}

/** A plain blur for one shape. A token until `finish`, which knows the shape and so the least region to blur. */
export function blur(deviation: number): string {
  return `blur@${deviation}`
}

function resolveBlurs(s: Sketch, markup: string): string {
  return markup.replace(
    /<path d="([^"]*)"([^>]*) filter="blur@([\d.]+)"/g,
    (_, d: string, rest: string, deviation: string) => {
      const inner = `<feGaussianBlur stdDeviation="${deviation}"/>`
      const ref = filter(s, `blur${deviation}`, inner, `<path d="${d}"/>`, Number(deviation) * 3)
      return `<path d="${d}"${rest} filter="${ref}"`
    },
  )
}

/** The soft shadow to the lower right that every good throws on its ground. */
export function withShadow(
  s: Sketch,
  children: readonly string[] | string,
  distance = 26,
  opacity = 0.34,
): string {
  const inner = typeof children === "string" ? children : children.join("")
  const ref = filter(
    s,
    `shadow${distance},${opacity}`,
    `<feGaussianBlur in="SourceAlpha" stdDeviation="${num(distance * 0.7)}"/><feOffset dx="${num(distance)}" dy="${num(distance * 0.9)}"/><feColorMatrix values="0 0 0 0 .1 0 0 0 0 .06 0 0 0 0 .03 0 0 0 ${opacity} 0" result="a"/><feMerge><feMergeNode in="a"/><feMergeNode in="SourceGraphic"/></feMerge>`,
    inner,
    distance * 3 + 40,
  )
  return group(inner, { filter: ref })
}

/** Surface grain within a group: `frequency` per pixel (0.02 mottled, 0.6 fine), `strength` 0–1. */
export function withTexture(
  s: Sketch,
  children: readonly string[] | string,
  frequency: number | string,
  strength: number,
): string {
  const inner = typeof children === "string" ? children : children.join("")
  const ref = filter(
    s,
    `texture${frequency},${strength}`,
    `<feTurbulence type="fractalNoise" baseFrequency="${frequency}" numOctaves="3" seed="7"/><feColorMatrix values="0 0 0 0 .12 0 0 0 0 .07 0 0 0 0 .03 ${num(strength * 6)} 0 0 0 ${num(-strength * 2.7)}"/><feComposite in2="SourceAlpha" operator="in" result="n"/><feMerge><feMergeNode in="SourceGraphic"/><feMergeNode in="n"/></feMerge>`,
    inner,
    30,
  )
  return group(inner, { filter: ref })
}

/** The finished document: ground, goods, then a faint paper grain over all. */
export function finish(s: Sketch, body: readonly string[]): string {
  const grain = filter(
    s,
    "paper",
    `<feTurbulence type="fractalNoise" baseFrequency=".75" numOctaves="2" seed="3" stitchTiles="stitch" x="0" y="0" width="400" height="400" result="t"/><feTile in="t"/><feColorMatrix values="0 0 0 0 .2 0 0 0 0 .14 0 0 0 0 .08 .9 0 0 0 -.36"/>`,
  )
  const overlay = `<rect width="${s.width}" height="${s.height}" filter="${grain}" opacity=".32"/>`
  const drawn = resolveBlurs(s, body.join(""))
  const pieces = [...s.definitions.values()].map((d) => d.markup).join("")
  const before = s.definitions.size
  const resolved = resolveBlurs(s, pieces)
  const late = [...s.definitions.values()]
    .slice(before)
    .map((d) => d.markup)
    .join("")
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${s.width} ${s.height}" width="${s.width}" height="${s.height}"><defs>${resolved}${late}</defs>${drawn}${overlay}</svg>`
}
