import { ground, table } from "../grounds/ground.ts"
import { darken, lighten } from "../kit/color.ts"
import { ellipse, num, pt, smooth } from "../kit/geometry.ts"
import { between } from "../kit/random.ts"
import { blur, clipped, line, linear, shape, type Sketch, withShadow } from "../kit/sketch.ts"
import { turnedOutline } from "../kit/turned.ts"

const heart = "#6A3B20"
const sap = "#D9B27A"

/** Year rings of one block, as the turned wall cuts them: long wavering arches, darker in the heart. */
function grain(s: Sketch, cx: number, top: number, bottom: number, half: number): string {
  const lines = Array.from({ length: 26 }, (_, i) => {
    const rise = (i - 4) * ((bottom - top) / 15)
    const w = half * (0.22 + i * 0.05)
    const wave = between(s.random, -7, 7)
    return smooth([
      pt(cx - w, bottom + 60),
      pt(cx - w * 0.72, bottom - rise * 0.5 + wave),
      pt(cx - w * 0.2, bottom - rise + wave),
      pt(cx + w * 0.24, bottom - rise - wave),
      pt(cx + w * 0.76, bottom - rise * 0.5 - wave),
      pt(cx + w, bottom + 60),
    ])
  })
  return (
    line(lines.filter((_, i) => i % 2).join(""), darken(heart, 0.45), 5, { opacity: 0.5 }) +
    line(lines.filter((_, i) => i % 2 === 0).join(""), lighten(heart, 0.34), 3, { opacity: 0.42 })
  )
}

/** A shallow bowl, nearly three times as wide as high: dark heartwood, a rim of pale sapwood. */
export function suarBowl(s: Sketch, cx: number, y: number, r: number, filling = ""): string {
  const k = 0.3
  const wall: [number, number][] = [
    [y, r],
    [y + r * 0.1, r * 0.985],
    [y + r * 0.34, r * 0.84],
    [y + r * 0.5, r * 0.58],
    [y + r * 0.56, r * 0.44],
    [y + r * 0.6, r * 0.43],
  ]
  const outline = turnedOutline(cx, wall, k)
  const rim = ellipse(cx, y, r, r * k)
  const inside = ellipse(cx, y + r * 0.008, r * 0.945, r * 0.945 * k)
  const round = linear(s, pt(0, 0), pt(1, 0), [
    [0, "#1A0D05", 0.4],
    [0.26, "#FFF1D6", 0.24],
    [0.5, "#1A0D05", 0],
    [1, "#1A0D05", 0.5],
  ])
  const edge = (dy: number) =>
    smooth(
      Array.from({ length: 17 }, (_, i) => {
        const a = Math.PI * (1 - i / 16)
        return pt(
          cx + r * 1.02 * Math.cos(a),
          y + dy + r * k * Math.sin(a) + between(s.random, -6, 6),
        )
      }),
    )
  const arcs = Array.from({ length: 15 }, (_, i) => {
    const t = i / 15
    return ellipse(
      cx - r * 0.3 * t,
      y + r * (0.03 + 0.1 * t),
      r * (0.93 - t * 0.86),
      r * k * (0.9 - t * 0.8),
    )
  })
  return [
    shape(outline, heart),
    clipped(s, outline, [
      grain(s, cx + r * 0.12, y + r * 0.1, y + r * 0.62, r),
      shape(`${edge(r * 0.12)}L${num(cx + r * 1.1)} ${num(y - 40)}H${num(cx - r * 1.1)}Z`, sap),
      line(edge(r * 0.12), darken(sap, 0.5), 6, { opacity: 0.55 }),
      line(edge(r * 0.075), darken(sap, 0.3), 3, { opacity: 0.5 }),
      shape(outline, round),
      shape(ellipse(cx - r * 0.5, y + r * 0.4, r * 0.16, r * 0.06), "#FFF1D6", {
        opacity: 0.36,
        filter: blur(18),
      }),
    ]),
    shape(rim, lighten(sap, 0.2)),
    shape(
      inside,
      linear(s, pt(0, 0), pt(1, 1), [
        [0, darken(heart, 0.5)],
        [0.5, darken(heart, 0.08)],
        [1, lighten(heart, 0.22)],
      ]),
    ),
    clipped(s, inside, [
      shape(ellipse(cx + r * 0.7, y, r * 0.4, r * 0.2), sap, { opacity: 0.34, filter: blur(48) }),
      line(arcs.filter((_, i) => i % 2).join(""), darken(heart, 0.5), 5, { opacity: 0.5 }),
      line(arcs.filter((_, i) => i % 2 === 0).join(""), lighten(heart, 0.4), 3, { opacity: 0.4 }),
      shape(ellipse(cx + r * 0.36, y + r * 0.15, r * 0.4, r * 0.08), "#FFE3B4", {
        opacity: 0.34,
        filter: blur(26),
      }),
    ]),
    line(rim, lighten(sap, 0.5), 4, { opacity: 0.7 }),
    filling,
  ].join("")
}

export function drawWoodenBowl(s: Sketch): string[] {
  return [
    ground(s, "kawung", "leaf"),
    table(s, 760, "#C9B68E"),
    withShadow(s, suarBowl(s, 800, 590, 600), 36, 0.42),
  ]
}
