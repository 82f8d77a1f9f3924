import { ground, table } from "../grounds/ground.ts"
import { darken, lighten, mix, sea } from "../kit/color.ts"
import {
  bezier,
  compact,
  ellipse,
  ellipsePoints,
  insideEllipse,
  lerp,
  type Point,
  polar,
  polygon,
  pt,
  scatter,
  smooth,
  stretch,
  turn,
} from "../kit/geometry.ts"
import { specks } from "../kit/grains.ts"
import { leaf, tube, wrapping } from "../kit/plants.ts"
import { between } from "../kit/random.ts"
import {
  clipped,
  line,
  linear,
  lit,
  shape,
  type Sketch,
  slope,
  withShadow,
  withTexture,
} from "../kit/sketch.ts"
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
    const place = stamps(s, key, 6, (v) =>
      seaweed(
        s,
        [
          { from: pt(0, 0), degrees: v * 60, length: 120 },
          { from: pt(0, 0), degrees: v * 60 + 160, length: 110 },
        ],
        shades,
        0.8,
      ),
    )
    const waist = (x: number) => 70 + 92 * Math.min(1, Math.abs(x) / 260)
    return scatter(
      s.random,
      { x: -470, y: -170, width: 940, height: 340 },
      gap,
      (p) => Math.abs(p.y) < waist(p.x) && Math.abs(p.x) < 450 - Math.abs(p.y) * 0.6,
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
    bundle(s, pt(780, 360), -8, ["#8A6A3C", "#B5935C", "#DCC290"]),
    bundle(s, pt(820, 820), 6, ["#4F2B33", "#7B4A48", "#A97C63"]),
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

/** A small shrimp curled to the left. */
function shrimp(s: Sketch, c: Point, size: number, degrees: number): string {
  const spine = Array.from({ length: 14 }, (_, i) =>
    turn(polar(c, size * (1 - i * 0.012), -150 + i * 17), c, degrees),
  )
  const color = mix("#E2907A", "#D9A07E", s.random())
  const body = tube(
    s,
    spine,
    (t) => size * (0.34 - 0.24 * t) * Math.min(1, 0.5 + t * 4),
    color,
    0.5,
  )
  const plates = spine
    .slice(3, 12)
    .map((p, i) => {
      const n = turn(polar(c, size * (1.3 - i * 0.02), -150 + (i + 3) * 17), c, degrees)
      return stretch(p, lerp(p, n, 0.7)) + stretch(p, lerp(p, c, 0.22))
    })
    .join("")
  const legs = spine
    .slice(4, 11)
    .map(
      (p, i) =>
        `M${compact([p.x, p.y])}L${compact([lerp(p, c, 0.52).x + i, lerp(p, c, 0.52).y + 3])}`,
    )
    .join("")
  const head = spine[0] ?? c
  const tail = spine[13] ?? c
  const feeler = (a: number) =>
    `M${compact([head.x, head.y])}Q${compact([polar(head, size, degrees + a).x, polar(head, size, degrees + a).y, polar(head, size * 2, degrees + a - 36).x, polar(head, size * 2, degrees + a - 36).y])}`
  return [
    line(legs, darken(color, 0.2), size * 0.06),
    line(feeler(170) + feeler(196), darken(color, 0.15), size * 0.04),
    leaf(s, tail, turn(polar(c, size * 1.5, 100), c, degrees), color, {
      half: size * 0.16,
      veins: 3,
    }),
    leaf(s, tail, turn(polar(c, size * 1.2, 118), c, degrees), darken(color, 0.1), {
      half: size * 0.16,
      veins: 3,
    }),
    body,
    line(plates, darken(color, 0.35), size * 0.05, { opacity: 0.6 }),
    shape(
      ellipse(
        lerp(head, spine[1] ?? head, 0.5).x,
        lerp(head, spine[1] ?? head, 0.5).y,
        size * 0.07,
        size * 0.07,
      ),
      "#1F1A14",
    ),
  ].join("")
}

function terasiBlock(s: Sketch, x: number, y: number, w: number, h: number, d: number): string {
  const color = "#6B3A3A"
  const top = polygon([pt(x, y), pt(x + d, y - d * 0.5), pt(x + w + d, y - d * 0.5), pt(x + w, y)])
  const front = polygon([pt(x, y), pt(x + w, y), pt(x + w, y + h), pt(x, y + h)])
  const side = polygon([
    pt(x + w, y),
    pt(x + w + d, y - d * 0.5),
    pt(x + w + d, y + h - d * 0.5),
    pt(x + w, y + h),
  ])
  const round = { "stroke-width": 12, "stroke-linejoin": "round" }
  return withTexture(
    s,
    [
      shape(side, darken(color, 0.38), { stroke: darken(color, 0.38), ...round }),
      shape(front, slope(s, color, 0.3), { stroke: color, ...round }),
      shape(top, lighten(color, 0.2), { stroke: lighten(color, 0.2), ...round }),
      line(`M${x} ${y}H${x + w}`, lighten(color, 0.4), 4, { opacity: 0.6 }),
    ],
    0.12,
    0.15,
  )
}

export function drawShrimpPaste(s: Sketch): string[] {
  const wrap = "#4F8A50"
  return [
    ground(s, "kutaiCurls", "sand"),
    withShadow(
      s,
      [leaf(s, pt(120, 980), pt(1500, 420), wrap, { half: 330, bend: -60, veins: 26, belly: 0.5 })],
      24,
      0.34,
    ),
    withShadow(s, [terasiBlock(s, 640, 620, 420, 190, 190)], 22, 0.45),
    withShadow(s, [terasiBlock(s, 760, 420, 330, 150, 150)], 20, 0.45),
    parcel(s, pt(430, 800)),
    [
      [1190, 800, 70, 10],
      [1290, 930, 62, 140],
      [1110, 950, 66, 60],
      [960, 1000, 56, 200],
      [1230, 1060, 58, -30],
      [1390, 800, 54, 90],
      [810, 1060, 50, 20],
    ]
      .map(([x, y, r, a]) => withShadow(s, shrimp(s, pt(x ?? 0, y ?? 0), r ?? 0, a ?? 0), 8, 0.4))
      .join(""),
  ]
}

/** A block folded into banana leaf and pinned with a split of bamboo. */
function parcel(s: Sketch, c: Point): string {
  const leafColor = "#5F8F4C"
  const body = `M${c.x - 230} ${c.y - 40}Q${c.x - 220} ${c.y - 130} ${c.x - 130} ${c.y - 130}L${c.x + 150} ${c.y - 110}Q${c.x + 230} ${c.y - 104} ${c.x + 226} ${c.y - 20}V${c.y + 110}Q${c.x + 222} ${c.y + 176} ${c.x + 140} ${c.y + 176}H${c.x - 150}Q${c.x - 226} ${c.y + 172} ${c.x - 230} ${c.y + 96}Z`
  const ribs = Array.from(
    { length: 15 },
    (_, i) => `M${c.x - 214 + i * 30} ${c.y - 130}q${8 + i} 150 ${-4} 310`,
  ).join("")
  return withShadow(
    s,
    [
      shape(body, slope(s, leafColor, 0.4)),
      clipped(s, body, [
        line(ribs, darken(leafColor, 0.3), 3, { opacity: 0.5 }),
        shape(
          `M${c.x - 240} ${c.y + 10}L${c.x + 20} ${c.y + 40}L${c.x + 240} ${c.y - 30}V${c.y + 190}H${c.x - 240}Z`,
          slope(s, lighten(leafColor, 0.1), 0.3),
        ),
        line(
          Array.from({ length: 15 }, (_, i) => `M${c.x - 230 + i * 34} ${c.y + 10}l-14 190`).join(
            "",
          ),
          darken(leafColor, 0.25),
          3,
          { opacity: 0.5 },
        ),
        line(
          `M${c.x - 240} ${c.y + 10}L${c.x + 20} ${c.y + 40}L${c.x + 240} ${c.y - 30}`,
          lighten(leafColor, 0.5),
          4,
          { opacity: 0.7 },
        ),
      ]),
      ...[-96, 110].map((x) =>
        wrapping(
          s,
          bezier(
            pt(c.x + x, c.y - 124),
            pt(c.x + x + 14, c.y - 40),
            pt(c.x + x + 14, c.y + 90),
            pt(c.x + x, c.y + 176),
            30,
          ),
          11,
          "#CDB27A",
        ),
      ),
      tube(
        s,
        [pt(c.x - 30, c.y + 64), pt(c.x + 10, c.y + 54), pt(c.x + 64, c.y + 40)],
        () => 7,
        "#D9C08A",
      ),
    ],
    26,
    0.42,
  )
}
