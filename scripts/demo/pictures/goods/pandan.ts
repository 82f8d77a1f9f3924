import { ground, table } from "../grounds/ground.ts"

import { bezier, lerp, type Point, pt, smooth } from "../kit/geometry.ts"
import { leaf, wrapping } from "../kit/plants.ts"
import { blur, clipped, line, linear, shape, type Sketch, withShadow } from "../kit/sketch.ts"
import { drawWeave, type Surface } from "../kit/weave.ts"

export const diagonal = (c: number, r: number) => (((c - r) % 4) + 4) % 4 < 2
const leafRope = "#B79E5E"

/** The front of the soft bag: its lip sags, its sides lean in, its foot is round. */
const front: Surface = (u, v) => {
  const left = lerp(pt(392, 520), pt(440, 1030), v)
  const right = lerp(pt(1208, 520), pt(1160, 1030), v)
  const p = lerp(left, right, u)
  const bow = Math.sin(Math.PI * u)
  return pt(p.x + (u - 0.5) * 44 * Math.sin(Math.PI * v), p.y + bow * (46 * (1 - v) + 26 * v))
}

const edge = (v: number, from = 0, to = 1): Point[] =>
  Array.from({ length: 15 }, (_, i) => front(from + ((to - from) * i) / 14, v))

function outline(): string {
  const down = Array.from({ length: 8 }, (_, i) => front(1, (i / 7) * 0.93))
  const up = Array.from({ length: 8 }, (_, i) => front(0, 0.93 - (i / 7) * 0.93))
  return `${smooth(edge(0))}L${smooth(down).slice(1)}Q1160 1046 1118 1050L${smooth(edge(1, 0.95, 0.05)).slice(1)}Q440 1046 ${up[0]?.x} ${up[0]?.y}L${smooth(up).slice(1)}Z`
}

function handle(s: Sketch, drop: number, lift: number, color: string): string {
  const a = front(0.27, 0.02)
  const b = front(0.73, 0.02)
  const arch = bezier(
    pt(a.x, a.y + drop),
    pt(a.x + 10, lift),
    pt(b.x - 10, lift),
    pt(b.x, b.y + drop),
    90,
  )
  return wrapping(s, arch, 17, color)
}

/** A leaf rope sewn down the front, as the handles are carried by the base. */
function seam(s: Sketch, u: number): string {
  return wrapping(
    s,
    Array.from({ length: 50 }, (_, i) => front(u, (i / 49) * 0.97)),
    15,
    leafRope,
  )
}

/** The bag itself, standing open; with something in it when `filling` is given. */
export function pandanTote(s: Sketch, filling = ""): string {
  const stripe = (r: number) => (r >= 9 && r <= 12) || r === 15
  const body = drawWeave(s, {
    surface: front,
    columns: 46,
    rows: 30,
    gap: 0.03,
    over: diagonal,
    upright: (c, r) => (stripe(r) ? "#4E6C92" : c % 9 === 4 ? "#D2C084" : "#DCCB92"),
    level: (r) => (stripe(r) ? "#3B567A" : "#CDB97E"),
    light: (u, v) => 0.2 - Math.abs(u - 0.36) * 0.5 - v * 0.12 + 0.06 * Math.sin(u * 14),
  })
  const d = outline()
  const mouth = `${smooth(edge(0))}Q1010 432 800 430Q590 432 392 520Z`
  return [
    handle(s, -70, 60, "#9A8248"),
    shape(mouth, "#6B5930"),
    shape(
      mouth,
      linear(s, pt(0, 0), pt(0, 1), [
        [0, "#C7B47A", 0.9],
        [0.35, "#7C6838", 0.9],
        [1, "#3A2C14", 1],
      ]),
    ),
    filling,
    shape(d, "#A8945A"),
    clipped(s, d, [
      body,
      shape("M392 520Q800 640 1208 520V580Q800 700 392 580Z", "#1A0D05", {
        opacity: 0.14,
        filter: blur(14),
      }),
      shape("M440 960H1160V1090H440Z", "#1A0D05", { opacity: 0.28, filter: blur(30) }),
    ]),
    line(smooth(edge(0)), "#A8924F", 22),
    line(smooth(edge(0)), "#E6D6A2", 13),
    seam(s, 0.27),
    seam(s, 0.73),
    handle(s, 30, 120, leafRope),
  ].join("")
}

export function drawPandanBasket(s: Sketch): string[] {
  return [
    ground(s, "banten", "clay"),
    table(s, 840, "#D3C097"),
    pandanLeaves(s),
    withShadow(s, pandanTote(s), 36),
  ]
}

function pandanLeaves(s: Sketch): string {
  const blades: [number, number, number, number][] = [
    [1240, 1000, 1580, 420],
    [1260, 1020, 1640, 600],
    [1220, 1010, 1440, 330],
    [1280, 1040, 1640, 850],
  ]
  return withShadow(
    s,
    blades
      .map(([a, b, c, d], i) =>
        leaf(s, pt(a, b), pt(c, d), i % 2 ? "#4A8755" : "#3E7448", {
          half: 26,
          bend: 40 - i * 24,
          veins: 2,
          belly: 0.4,
        }),
      )
      .join(""),
    20,
    0.34,
  )
}
