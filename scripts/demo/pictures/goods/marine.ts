import { ground, table } from "../grounds/ground.ts"
import { darken, lighten, sea } from "../kit/color.ts"
import {
  bezier,
  compact,
  ellipse,
  ellipsePoints,
  insideEllipse,
  lerp,
  type Point,
  polar,
  pt,
  scatter,
  smooth,
  turn,
} from "../kit/geometry.ts"
import { specks } from "../kit/grains.ts"
import { tube, wrapping } from "../kit/plants.ts"
import { between } from "../kit/random.ts"
import { line, linear, lit, shape, type Sketch, slope, withShadow } from "../kit/sketch.ts"
import { stamps } from "../kit/stamp.ts"
import { frontArc, turned } from "../kit/turned.ts"

/** One dried frond: forks that thin towards rounded tips. Collected by tone, drawn by the caller. */
type Strands = { dark: string[]; mid: string[]; light: string[]; width: number }[]

function frond(
  s: Sketch,
  strands: Strands,
  from: Point,
  degrees: number,
  length: number,
  depth: number,
): void {
  const bend = between(s.random, -58, 58)
  const mid = polar(from, length * 0.5, degrees + bend * 0.4)
  const to = polar(mid, length * 0.5, degrees + bend)
  const layer = strands[depth]
  if (!layer) return
  const d = `M${compact([from.x, from.y])}Q${compact([mid.x, mid.y, to.x, to.y])}`
  layer[s.random() < 0.3 ? "dark" : s.random() < 0.6 ? "mid" : "light"].push(d)
  const forks = depth < 2 ? 2 : depth < 3 ? 1 + Math.floor(s.random() * 1.5) : 0
  for (let i = 0; i < forks; i++) {
    frond(
      s,
      strands,
      lerp(mid, to, 0.4 + 0.6 * s.random()),
      degrees + bend + between(s.random, -58, 58),
      length * between(s.random, 0.5, 0.72),
      depth + 1,
    )
  }
}

export function seaweed(
  s: Sketch,
  roots: readonly { from: Point; degrees: number; length: number }[],
  tones: [string, string, string],
  scale = 1,
): string {
  const batches = Math.ceil(roots.length / 14)
  const parts: string[] = []
  for (let b = 0; b < batches; b++) {
    const strands: Strands = [24, 20, 16, 12].map((width) => ({
      dark: [],
      mid: [],
      light: [],
      width: width * scale,
    }))
    roots
      .filter((_, i) => i % batches === b)
      .forEach((r) => frond(s, strands, r.from, r.degrees, r.length, 0))
    for (const layer of strands) {
      ;(["dark", "mid", "light"] as const).forEach((tone, i) => {
        const color = tones[i] ?? tones[1]
        const d = layer[tone].join("")
        if (!d) return
        parts.push(
          line(d, "#1A0D0A", layer.width * 1.25, { opacity: 0.35, transform: "translate(4 6)" }),
          line(d, darken(color, 0.3), layer.width),
          line(d, color, layer.width * 0.66, { transform: "translate(-1 -1.5)" }),
          line(d, lighten(color, 0.45), layer.width * 0.18, {
            opacity: 0.7,
            transform: "translate(-2 -3)",
          }),
        )
      })
    }
  }
  return parts.join("")
}

/** A sheaf of dried fronds, roped round the middle; wide enough to carry under an arm. */
function bundle(s: Sketch, c: Point, degrees: number, tones: [string, string, string]): string {
  const at = (x: number, y: number) => turn(pt(c.x + x, c.y + y), c, degrees)
  const layer = (key: string, shades: [string, string, string], gap: number) => {
    const place = stamps(s, key, 5, (v) =>
      seaweed(
        s,
        [
          { from: pt(0, 0), degrees: v * 72, length: 120 },
          { from: pt(0, 0), degrees: v * 72 + 160, length: 110 },
        ],
        shades,
        0.8,
      ),
    )
    const waist = (x: number) => 60 + 84 * Math.min(1, Math.abs(x) / 260)
    return scatter(
      s.random,
      { x: -470, y: -170, width: 940, height: 340 },
      gap,
      (p) => Math.abs(p.y) < waist(p.x) && Math.abs(p.x) < 440 - Math.abs(p.y) * 0.6,
      900,
    )
      .map((p) => place(at(p.x, p.y), between(s.random, 0.8, 1.1)))
      .join("")
  }
  const deep = tones.map((tone) => darken(tone, 0.34)) as [string, string, string]
  const rope = [-26, 0, 26]
    .map((x) =>
      wrapping(
        s,
        bezier(at(x, -118), at(x + 24, -60), at(x + 24, 60), at(x, 118), 24),
        14,
        "#D6BC86",
      ),
    )
    .join("")
  const loop = (m: number) =>
    tube(
      s,
      bezier(at(0, -104), at(m * 40, -200), at(m * 130, -190), at(m * 150, -120), 14),
      () => 8,
      "#C9AE78",
      0.3,
    )
  return withShadow(
    s,
    [
      layer(`deep${tones[0]}`, deep, 52),
      layer(`top${tones[0]}`, tones, 66),
      rope,
      loop(1),
      loop(-1),
    ],
    26,
    0.4,
  )
}

export function drawDriedSeaweed(s: Sketch): string[] {
  return [
    ground(s, "kutaiCurls", "mist"),
    bundle(s, pt(790, 330), -7, ["#8A6A3C", "#B5935C", "#DCC290"]),
    bundle(s, pt(810, 850), 5, ["#4F2B33", "#7B4A48", "#A97C63"]),
  ]
}

export function drawCarrageenan(s: Sketch): string[] {
  const c = pt(690, 660)
  const powder = "#EFE4C8"
  const heapTop = (x: number) => c.y - 24 - 250 * Math.exp(-(((x - c.x + 20) / 190) ** 2))
  const heap = `M${c.x - 400} ${c.y}C${c.x - 260} ${c.y - 40} ${c.x - 150} ${c.y - 268} ${c.x - 16} ${c.y - 276}C${c.x + 130} ${c.y - 268} ${c.x + 250} ${c.y - 40} ${c.x + 400} ${c.y}A400 138 0 0 1 ${c.x - 400} ${c.y}Z`
  const sprig = Array.from({ length: 16 }, (_, i) => ({
    from: pt(1240 + between(s.random, -30, 30), 1010 + between(s.random, -20, 30)),
    degrees: -168 + i * 11.5,
    length: between(s.random, 140, 190),
  }))
  const wall: [number, number][] = [
    [c.y, 460],
    [c.y + 40, 452],
    [c.y + 150, 370],
    [c.y + 220, 250],
    [c.y + 262, 190],
    [c.y + 290, 196],
  ]
  return [
    ground(s, "kutaiCurls", "sea"),
    table(s, 800, "#C8BC9C"),
    withShadow(
      s,
      [
        turned(s, c.x, wall, 0.36, "#DAD6CB", 0.4),
        line([50, 70].map((d) => frontArc(c.x, c.y + d, 452 - d * 0.5, 0.36)).join(""), sea, 7, {
          opacity: 0.7,
        }),
        shape(ellipse(c.x, c.y, 460, 166), "#F4F0E6"),
        shape(ellipse(c.x, c.y + 8, 434, 150), "#8F8A7C"),
      ],
      34,
    ),
    shape(heap, lit(s, powder, 0.42)),
    shape(
      heap,
      linear(s, pt(0, 0), pt(1, 0.7), [
        [0, "#FFFDF4", 0.5],
        [0.45, "#FFFDF4", 0],
        [0.5, "#5B4526", 0],
        [1, "#5B4526", 0.5],
      ]),
    ),
    specks(
      s,
      (p) => p.y > heapTop(p.x) + 8 && (p.y < c.y || insideEllipse(p, c, 396, 134)),
      { x: c.x - 400, y: c.y - 280, width: 800, height: 410 },
      powder,
      1900,
    ),
    ladle(s, pt(c.x + 60, c.y - 60)),
    withShadow(s, seaweed(s, sprig, ["#5B3038", "#8A5450", "#B98A6C"], 1), 20, 0.4),
  ]
}

function ladle(s: Sketch, c: Point): string {
  const steel = "#A9A290"
  return withShadow(
    s,
    [
      tube(
        s,
        bezier(
          pt(c.x + 90, c.y - 40),
          pt(c.x + 230, c.y - 130),
          pt(c.x + 400, c.y - 240),
          pt(c.x + 560, c.y - 400),
          20,
        ),
        (t) => 15 + 7 * t,
        "#A87A42",
        0.5,
      ),
      shape(smooth(ellipsePoints(c, 138, 78, -26, 16), true), slope(s, "#B98A4E", 0.4)),
      shape(smooth(ellipsePoints(pt(c.x - 4, c.y - 8), 122, 60, -26, 16), true), "#5E3E1C"),
      shape(
        smooth(ellipsePoints(pt(c.x - 6, c.y - 18), 112, 58, -26, 16), true),
        lit(s, "#F3EAD2", 0.3),
      ),
      line(smooth(ellipsePoints(c, 136, 76, -26, 16).slice(7, 14)), lighten(steel, 0.6), 3, {
        opacity: 0.6,
      }),
    ],
    12,
    0.4,
  )
}
