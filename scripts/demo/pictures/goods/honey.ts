import { ground, table } from "../grounds/ground.ts"
import { glass, tint } from "../kit/color.ts"
import {
  bezier,
  ellipse,
  ellipsePoints,
  type Point,
  polar,
  polygon,
  pt,
  smooth,
  wobbly,
} from "../kit/geometry.ts"
import { tube } from "../kit/plants.ts"
import {
  blur,
  clipped,
  group,
  line,
  linear,
  lit,
  shape,
  type Sketch,
  slope,
  withShadow,
} from "../kit/sketch.ts"
import { stamps } from "../kit/stamp.ts"
import { frontArc, turned, turnedOutline } from "../kit/turned.ts"

const amber = "#C77A17"

function hexagon(c: Point, r: number): Point[] {
  return Array.from({ length: 6 }, (_, i) => polar(c, r, 60 * i + 30))
}

/** A broken piece of comb: cells in rows, some capped, some brimming. */
export function comb(s: Sketch, c: Point, rx: number, ry: number, cell: number): string {
  const outline = wobbly(s.random, c, rx, ry, 0.09, 11)
  const cells: string[] = []
  const w = cell * Math.sqrt(3)
  const rows = Math.ceil((2 * ry) / (cell * 1.5)) + 2
  const place = stamps(s, "cell", 8, (v) => {
    const fill = v === 0 ? "#E7BE6B" : v < 6 ? tint(amber, (v - 3) * 0.05) : "#7A430C"
    const glint =
      v > 0 && v < 6 ? shape(ellipse(-25, -30, 20, 13), "#FFF0C4", { opacity: 0.85 }) : ""
    return shape(polygon(hexagon(pt(0, 0), 86)), lit(s, fill, v === 0 ? 0.25 : 0.6)) + glint
  })
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < (2 * rx) / w + 2; i++) {
      const p = pt(c.x - rx - w + i * w + (j % 2 ? w / 2 : 0), c.y - ry - cell + j * cell * 1.5)
      cells.push(place(p, cell / 100))
    }
  }
  return [
    group(shape(outline, "#8A5212"), { transform: "translate(10 26)" }),
    shape(outline, "#E2AE4E"),
    clipped(s, outline, cells),
    line(outline, "#F3D288", 6, { opacity: 0.8 }),
  ].join("")
}

export function drawForestHoney(s: Sketch): string[] {
  const cx = 560
  const k = 0.18
  const wall: [number, number][] = [
    [330, 208],
    [380, 214],
    [440, 268],
    [520, 284],
    [860, 284],
    [950, 268],
    [1000, 232],
  ]
  const outline = turnedOutline(cx, wall, k)
  const dipper = bezier(pt(1010, 640), pt(1130, 470), pt(1270, 300), pt(1400, 150), 20)
  const head = pt(958, 712)
  const rings = Array.from({ length: 6 }, (_, i) => {
    const t = i - 2.5
    const p = pt(head.x + t * 25, head.y - t * 34)
    const r = 92 - Math.abs(t) * 12
    return shape(
      smooth(ellipsePoints(p, 21, r, -54, 14), true),
      slope(s, i % 2 ? "#A46B2E" : "#C08A48", 0.4),
    )
  }).join("")
  return [
    ground(s, "cual", "leaf"),
    table(s, 870, "#CBB488"),
    withShadow(
      s,
      [
        shape(outline, glass, { opacity: 0.5 }),
        clipped(s, outline, [
          shape(
            `M0 420H1600V1200H0Z`,
            linear(s, pt(0.17, 0), pt(0.54, 0), [
              [0, "#3E1A04"],
              [0.28, "#B96A16"],
              [0.6, "#7A3D0A"],
              [1, "#331503"],
            ]),
          ),
          shape(ellipse(cx, 424, 262, 40), "#C98A34"),
          shape(ellipse(cx + 40, 960, 190, 40), "#D98A26", { opacity: 0.5, filter: blur(22) }),
        ]),
        line(outline, "#FFF6E2", 4, { opacity: 0.5 }),
        shape(
          `M${cx - 246} 500Q${cx - 252} 700 ${cx - 240} 900L${cx - 206} 904Q${cx - 220} 700 ${cx - 210} 490Z`,
          "#FFF6DC",
          { opacity: 0.6 },
        ),
        shape(
          `M${cx + 226} 520Q${cx + 236} 700 ${cx + 226} 860h-12Q${cx + 224} 700 ${cx + 214} 520Z`,
          "#FFF6DC",
          { opacity: 0.35 },
        ),
        turned(
          s,
          cx,
          [
            [214, 226],
            [232, 232],
            [326, 232],
            [340, 226],
          ],
          k,
          "#C9A44A",
          0.6,
        ),
        line(
          Array.from({ length: 9 }, (_, i) => frontArc(cx, 240 + i * 11, 232, k)).join(""),
          "#6E5312",
          4,
          { opacity: 0.4 },
        ),
        shape(ellipse(cx, 216, 228, 228 * k), slope(s, "#D9BA68", 0.3)),
        line(
          [0.62, 0.86].map((t) => ellipse(cx, 216, 228 * t, 228 * k * t)).join(""),
          "#7A5E1C",
          3,
          { opacity: 0.4 },
        ),
      ],
      34,
    ),
    withShadow(s, comb(s, pt(1130, 930), 300, 150, 42), 26),
    shape(
      "M930 770C930 860 918 900 936 960C950 1000 990 1010 1010 1040L1060 1050C1020 1000 978 980 968 930C960 880 966 830 972 780Z",
      lit(s, "#B4681A", 0.5),
      { opacity: 0.92 },
    ),
    withShadow(
      s,
      [
        tube(s, dipper, (t) => 13 + 8 * t, "#B07C3E"),
        rings,
        shape(wobbly(s.random, pt(892, 790), 62, 40, 0.06), "#B4681A", { opacity: 0.75 }),
        shape(ellipse(880, 776, 18, 9), "#FFF0C4", { opacity: 0.8 }),
      ],
      18,
      0.4,
    ),
  ]
}
