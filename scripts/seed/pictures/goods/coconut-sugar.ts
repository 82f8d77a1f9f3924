import { ground, table } from "../grounds/ground.ts"
import { darken, glass, palmSugar, rattan } from "../kit/color.ts"
import {
  bezier,
  ellipse,
  insideEllipse,
  num,
  type Point,
  pt,
  scatter,
  smooth,
} from "../kit/geometry.ts"
import { granules } from "../kit/grains.ts"
import { tube } from "../kit/plants.ts"
import { between } from "../kit/random.ts"
import {
  blur,
  clipped,
  column,
  line,
  linear,
  lit,
  shape,
  type Sketch,
  slope,
  withShadow,
  withTexture,
} from "../kit/sketch.ts"
import { turned, turnedOutline } from "../kit/turned.ts"
import { chunk } from "./palm-sugar.ts"

export function drawCoconutSugar(s: Sketch): string[] {
  const color = "#C08A4A"
  const cx = 560
  const wall: [number, number][] = [
    [320, 215],
    [400, 268],
    [520, 282],
    [800, 282],
    [930, 270],
    [985, 236],
  ]
  const outline = turnedOutline(cx, wall, 0.2)
  const inJar = `M${cx - 268} 520Q${cx - 120} 470 ${cx} 488T${cx + 268} 512V930Q${cx + 240} 1020 ${cx} 1024Q${cx - 240} 1020 ${cx - 268} 930Z`
  return [
    ground(s, "parang", "mist"),
    table(s, 860, "#D9C8A6"),
    coconutHalf(s, pt(1090, 760), 300),
    withShadow(
      s,
      [
        shape(outline, glass, { opacity: 0.55 }),
        clipped(s, outline, [
          shape(inJar, column(s, color, 0.4)),
          granules(
            s,
            (p) => p.y > 505 && p.y < 1010 && Math.abs(p.x - cx) < 262,
            { x: cx - 268, y: 480, width: 536, height: 540 },
            color,
            12,
          ),
          shape(
            inJar,
            linear(s, pt(0, 0), pt(1, 0), [
              [0, "#3A1D08", 0.3],
              [0.25, "#FFE7B8", 0.2],
              [0.6, "#3A1D08", 0.05],
              [1, "#3A1D08", 0.5],
            ]),
          ),
        ]),
        line(outline, "#F7FFFB", 5, { opacity: 0.65 }),
        shape(
          `M${cx - 236} 460Q${cx - 252} 700 ${cx - 232} 900L${cx - 196} 906Q${cx - 214} 700 ${cx - 200} 452Z`,
          "#FFFFFF",
          { opacity: 0.4 },
        ),
        shape(
          `M${cx + 226} 470Q${cx + 240} 700 ${cx + 224} 880L${cx + 212} 880Q${cx + 226} 700 ${cx + 214} 470Z`,
          "#FFFFFF",
          { opacity: 0.25 },
        ),
        lid(s, cx, 210, 232),
      ],
      34,
    ),
    withShadow(
      s,
      scatter(s.random, { x: 780, y: 985, width: 420, height: 120 }, 19, (p) =>
        insideEllipse(p, pt(980, 1050), 200, 52),
      )
        .map((p) => chunk(s, p, between(s.random, 8, 14), color))
        .join(""),
      6,
      0.35,
    ),
  ]
}

/** A cork-like lid under a cloth tied with string. */
function lid(s: Sketch, cx: number, y: number, r: number): string {
  const cloth = "#EADBB8"
  const hem: Point[] = Array.from({ length: 19 }, (_, i) =>
    pt(
      cx - r * 1.22 + (i / 18) * r * 2.44,
      y + 205 + (i % 2 ? 16 : -6) + 24 * Math.sin((i / 18) * Math.PI),
    ),
  )
  const body = `M${cx - r} ${y + 130}C${cx - r} ${y - 20} ${cx - r * 0.6} ${y - 34} ${cx} ${y - 34}S${cx + r} ${y - 20} ${cx + r} ${y + 130}`
  const skirt = `M${cx - r} ${y + 118}L${smooth(hem).slice(1)}L${cx + r} ${y + 118}Q${cx} ${y + 170} ${cx - r} ${y + 118}Z`
  const folds = Array.from({ length: 15 }, (_, i) => {
    const x = cx - r * 0.94 + (i / 14) * r * 1.88
    return `M${num(x)} ${num(y + 150)}L${num(cx + (x - cx) * 1.2)} ${num(y + 214)}`
  }).join("")
  const string = `M${cx - r} ${y + 116}Q${cx} ${y + 176} ${cx + r} ${y + 116}`
  return withTexture(
    s,
    [
      shape(skirt, column(s, cloth, 0.35)),
      line(folds, darken(cloth, 0.35), 5, { opacity: 0.45 }),
      shape(`${body}Q${cx} ${y + 186} ${cx - r} ${y + 130}Z`, lit(s, cloth, 0.3)),
      line(string, darken(palmSugar, 0.2), 13),
      line(string, rattan, 7, { transform: "translate(-1 -2)" }),
      line(
        `M${cx - 30} ${y + 146}q-66 -30 -84 16q20 34 84 -10q70 -36 96 6q-20 44 -96 -6M${cx - 34} ${y + 150}q-30 40 -24 92M${cx - 24} ${y + 150}q40 36 44 86`,
        rattan,
        7,
      ),
    ],
    "0.9 0.5",
    0.14,
  )
}

/** Half a mature coconut, flesh towards the viewer. */
export function coconutHalf(s: Sketch, c: Point, r: number): string {
  const fibres = Array.from({ length: 120 }, (_, i) => {
    const a = (i / 120) * 6.283 + between(s.random, -0.03, 0.03)
    const q = between(s.random, 1.0, 1.06)
    return `M${num(c.x + Math.cos(a) * r * 0.95)} ${num(c.y + Math.sin(a) * r * 0.92)}L${num(c.x + Math.cos(a + 0.08) * r * q)} ${num(c.y + Math.sin(a + 0.08) * r * 0.97 * q)}`
  }).join("")
  return withShadow(
    s,
    [
      line(fibres, "#6B4526", 5),
      shape(ellipse(c.x, c.y, r, r * 0.97), lit(s, "#5C3A20", 0.5)),
      shape(ellipse(c.x - 4, c.y - 4, r * 0.93, r * 0.9), "#3A2414"),
      shape(ellipse(c.x - 6, c.y - 6, r * 0.9, r * 0.87), slope(s, "#FBF6E8", 0.14)),
      shape(
        ellipse(c.x + 4, c.y + 8, r * 0.66, r * 0.62),
        linear(s, pt(0, 0), pt(1, 1), [
          [0, "#A99F88"],
          [0.5, "#DDD3BC"],
          [1, "#F7F0DE"],
        ]),
      ),
      shape(ellipse(c.x + 14, c.y + 24, r * 0.5, r * 0.44), "#EFE6D0", {
        filter: blur(s, 18),
        opacity: 0.8,
      }),
      line(
        `M${num(c.x - r * 0.78)} ${num(c.y - r * 0.2)}A${num(r * 0.8)} ${num(r * 0.78)} 0 0 1 ${num(c.x)} ${num(c.y - r * 0.78)}`,
        "#FFFFFF",
        10,
        { opacity: 0.8 },
      ),
    ],
    30,
  )
}

export function drawCoconutNectar(s: Sketch): string[] {
  const cx = 620
  const wall: [number, number][] = [
    [250, 62],
    [360, 64],
    [440, 92],
    [510, 176],
    [580, 202],
    [760, 206],
    [960, 202],
    [1010, 178],
  ]
  const outline = turnedOutline(cx, wall, 0.16)
  const level = `M0 430H1600V1200H0Z`
  return [
    ground(s, "kawung", "sage"),
    table(s, 880, "#CDBB93"),
    blossom(s),
    withShadow(
      s,
      [
        shape(outline, glass, { opacity: 0.6 }),
        clipped(s, outline, [
          shape(
            level,
            linear(s, pt(0.32, 0), pt(0.54, 0), [
              [0, "#4A1E08"],
              [0.3, "#C8741F"],
              [0.6, "#8E4312"],
              [1, "#3B1606"],
            ]),
          ),
          shape(ellipse(cx, 432, 100, 14), "#E09A3E"),
        ]),
        line(outline, "#FFF6E2", 4, { opacity: 0.5 }),
        shape(
          `M${cx - 170} 560Q${cx - 178} 760 ${cx - 166} 960L${cx - 140} 962Q${cx - 152} 760 ${cx - 142} 546Z`,
          "#FFF3D8",
          { opacity: 0.6 },
        ),
        shape(
          `M${cx - 48} 270Q${cx - 50} 330 ${cx - 44} 400H${cx - 30}Q${cx - 36} 330 ${cx - 34} 268Z`,
          "#FFFFFF",
          { opacity: 0.5 },
        ),
        label(s, cx, 640, 203),
        turned(
          s,
          cx,
          [
            [170, 66],
            [185, 70],
            [268, 68],
          ],
          0.16,
          "#A87B45",
          0.45,
        ),
        shape(ellipse(cx, 170, 66, 11), "#C79A60"),
      ],
      34,
    ),
    dish(s, pt(1120, 960)),
  ]
}

/** A paper label without words: a kawung mark and ruled lines. */
function label(s: Sketch, cx: number, y: number, r: number): string {
  const d = `M${cx - r} ${y}Q${cx} ${y + 62} ${cx + r} ${y}V${y + 230}Q${cx} ${y + 292} ${cx - r} ${y + 230}Z`
  const mark = [45, 135, 225, 315]
    .map((a) => {
      const q = (a * Math.PI) / 180
      return ellipse(cx - 20 + Math.cos(q) * 32, y + 122 + Math.sin(q) * 32, 17, 17)
    })
    .join("")
  return (
    shape(d, column(s, "#F3E8CF", 0.3)) +
    line(
      `M${cx - r} ${y + 14}Q${cx} ${y + 76} ${cx + r} ${y + 14}M${cx - r} ${y + 216}Q${cx} ${y + 278} ${cx + r} ${y + 216}`,
      palmSugar,
      3,
    ) +
    shape(mark, palmSugar) +
    line(`M${cx - 110} ${y + 208}Q${cx - 20} ${y + 226} ${cx + 70} ${y + 222}`, palmSugar, 5, {
      opacity: 0.6,
    })
  )
}

/** A coconut flower branch with buds. */
function blossom(s: Sketch): string {
  const root = pt(1660, 330)
  const parts: string[] = [
    tube(
      s,
      bezier(root, pt(1440, 350), pt(1200, 450), pt(1030, 610), 16),
      (t) => 24 - 15 * t,
      "#B9A24E",
    ),
  ]
  const tips: [number, number, number][] = [
    [980, 230, 0.1],
    [900, 380, 0.35],
    [870, 540, 0.6],
    [1200, 150, 0],
    [1090, 800, 0.7],
    [1270, 720, 0.35],
    [930, 730, 0.9],
    [1420, 660, 0.12],
  ]
  tips.forEach(([x, y, t]) => {
    const from = pt(1420 - 390 * t, 366 + 244 * t * t)
    const spine = bezier(
      from,
      pt((from.x * 2 + x) / 3, from.y - 10),
      pt((from.x + 2 * x) / 3, y + 20),
      pt(x, y),
      18,
    )
    parts.push(tube(s, spine, (q) => 8 - 5 * q, "#C9B45C", 0.3))
    spine.forEach((p, i) => {
      if (i < 4) return
      const side = i % 2 ? 1 : -1
      parts.push(
        shape(
          ellipse(p.x + 4 * side, p.y + side * 13, 15, 11),
          lit(s, i % 3 ? "#E9D48A" : "#F3E6B4", 0.4),
        ),
      )
    })
  })
  return withShadow(s, parts, 22, 0.3)
}

function dish(s: Sketch, c: Point): string {
  return withShadow(
    s,
    [
      turned(
        s,
        c.x,
        [
          [c.y, 240],
          [c.y + 50, 200],
          [c.y + 84, 120],
        ],
        0.34,
        "#E7DCC4",
        0.4,
      ),
      shape(ellipse(c.x, c.y, 240, 80), "#F6EEDB"),
      shape(ellipse(c.x, c.y + 6, 214, 67), "#5A2208"),
      shape(
        ellipse(c.x, c.y + 8, 208, 62),
        linear(s, pt(0, 0), pt(1, 1), [
          [0, "#D98A2B"],
          [0.5, "#9A4B12"],
          [1, "#5A2208"],
        ]),
      ),
      shape(ellipse(c.x - 80, c.y - 14, 66, 12), "#FFE9BE", { opacity: 0.65, filter: blur(s, 5) }),
    ],
    24,
  )
}
