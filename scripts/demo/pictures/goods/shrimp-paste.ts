import { ground } from "../grounds/ground.ts"
import { darken, lighten, mix } from "../kit/color.ts"
import {
  bezier,
  compact,
  ellipse,
  lerp,
  type Point,
  polar,
  polygon,
  pt,
  stretch,
  turn,
} from "../kit/geometry.ts"
import { leaf, tube, wrapping } from "../kit/plants.ts"
import { clipped, line, shape, type Sketch, slope, withShadow, withTexture } from "../kit/sketch.ts"

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
