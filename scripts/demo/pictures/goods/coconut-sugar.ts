import { ground, table } from "../grounds/ground.ts"
import { darken, glass, palmSugar, rattan } from "../kit/color.ts"
import { ellipse, insideEllipse, num, type Point, pt, scatter, smooth } from "../kit/geometry.ts"
import { granules } from "../kit/grains.ts"
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
import { turnedOutline } from "../kit/turned.ts"
import { chunk } from "./sugar-shapes.ts"

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
        filter: blur(18),
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
