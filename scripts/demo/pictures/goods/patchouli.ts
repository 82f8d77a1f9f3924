import { ground, table } from "../grounds/ground.ts"
import { darken, leafGreen } from "../kit/color.ts"
import { bezier, ellipse, lerp, num, type Point, pt } from "../kit/geometry.ts"
import { leaf, tube } from "../kit/plants.ts"
import {
  blur,
  clipped,
  column,
  line,
  linear,
  shape,
  type Sketch,
  withShadow,
} from "../kit/sketch.ts"
import { turned, turnedOutline } from "../kit/turned.ts"

export function drawPatchouliOil(s: Sketch): string[] {
  const cx = 660
  const wall: [number, number][] = [
    [330, 78],
    [400, 82],
    [450, 130],
    [510, 232],
    [570, 250],
    [950, 250],
    [1010, 226],
  ]
  const outline = turnedOutline(cx, wall, 0.15)
  return [
    ground(s, "pintoAceh", "sage"),
    table(s, 880, "#CBBB92"),
    sprig(s, pt(1180, 1010), 0, 1),
    sprig(s, pt(240, 1000), 1, 0.7),
    withShadow(
      s,
      [
        shape(
          outline,
          linear(s, pt(0, 0), pt(1, 0), [
            [0, "#2E1206"],
            [0.16, "#7A3A10"],
            [0.32, "#C9741C"],
            [0.55, "#8A4310"],
            [0.86, "#4A1E08"],
            [1, "#6B3210"],
          ]),
        ),
        clipped(s, outline, [
          shape("M0 500H1600V1200H0Z", "#2A0F05", { opacity: 0.42 }),
          shape(ellipse(cx, 500, 210, 30), "#D9892E", { opacity: 0.65 }),
          shape(ellipse(cx + 60, 980, 170, 36), "#E39A3A", { opacity: 0.35, filter: blur(22) }),
        ]),
        shape(
          `M${cx - 214} 570Q${cx - 222} 760 ${cx - 212} 950L${cx - 176} 952Q${cx - 188} 760 ${cx - 180} 556Z`,
          "#FFE9C2",
          { opacity: 0.55 },
        ),
        shape(`M${cx + 206} 590v300h-12V594Z`, "#FFE9C2", { opacity: 0.3 }),
        shape(
          `M${cx - 250} 650Q${cx} 708 ${cx + 250} 650V880Q${cx} 938 ${cx - 250} 880Z`,
          column(s, "#F0E4C8", 0.3),
        ),
        line(
          `M${cx - 250} 668Q${cx} 726 ${cx + 250} 668M${cx - 250} 864Q${cx} 922 ${cx + 250} 864`,
          leafGreen,
          4,
        ),
        leaf(s, pt(cx - 10, 850), pt(cx - 10, 730), leafGreen, { half: 40, veins: 6 }),
        turned(
          s,
          cx,
          [
            [190, 80],
            [204, 86],
            [318, 92],
            [334, 88],
          ],
          0.15,
          "#24201C",
          0.35,
        ),
        line(
          Array.from({ length: 15 }, (_, i) => {
            const x = cx - 80 + i * 11.5
            return `M${num(x)} 214L${num(cx + (x - cx) * 1.08)} 318`
          }).join(""),
          "#5A524A",
          3,
          { opacity: 0.55 },
        ),
        shape(ellipse(cx, 192, 81, 12), "#3A342E"),
      ],
      34,
    ),
    withShadow(
      s,
      [
        turned(
          s,
          1150,
          [
            [930, 150],
            [975, 120],
            [1000, 70],
            [1010, 74],
          ],
          0.3,
          "#E7DCC4",
          0.35,
        ),
        shape(ellipse(1150, 930, 150, 45), "#F7F0E0"),
        shape(
          ellipse(1150, 934, 130, 35),
          linear(s, pt(0, 0), pt(1, 1), [
            [0, "#D98A2B"],
            [0.5, "#8A4310"],
            [1, "#3A1806"],
          ]),
        ),
        shape(ellipse(1100, 926, 36, 7), "#FFE9BE", { opacity: 0.7, filter: blur(3) }),
      ],
      22,
    ),
  ]
}

/** A branch of broad, toothed leaves. */
function sprig(s: Sketch, root: Point, flip: 0 | 1, scale: number): string {
  const m = flip ? -1 : 1
  const at = (x: number, y: number) => pt(root.x + x * m * scale, root.y - y * scale)
  const stem = bezier(at(0, 0), at(60, 260), at(40, 500), at(140, 800), 18)
  const pairs: [number, number, number][] = [
    [200, 250, 130],
    [380, 220, 118],
    [560, 180, 96],
    [700, 130, 70],
  ]
  return withShadow(
    s,
    [
      tube(s, stem, (t) => (13 - 8 * t) * scale, "#6E6A3C"),
      ...pairs.flatMap(([y, reach, half], i) => {
        const p = at(46 + y * 0.04 + (y > 600 ? 50 : 0), y)
        return [1, -1].map((side) =>
          toothed(
            s,
            p,
            pt(p.x + side * reach * scale, p.y - (70 + (i % 2) * 40) * scale),
            (half / 2) * 1.1 * scale,
            side > 0 ? "#4F8A4E" : "#3F7742",
          ),
        )
      }),
      toothed(s, stem[16] ?? root, at(190, 960), 48 * scale, "#5F9A58"),
    ],
    22,
    0.34,
  )
}

function toothed(s: Sketch, base: Point, tip: Point, half: number, color: string): string {
  const teeth = Array.from({ length: 11 }, (_, i) => {
    const t = 0.14 + (i / 10) * 0.76
    const p = lerp(base, tip, t)
    const length = Math.hypot(tip.x - base.x, tip.y - base.y)
    const n = pt((tip.y - base.y) / length, -(tip.x - base.x) / length)
    const w = half * 1.02 * Math.sin(Math.PI * t ** 0.8) ** 0.85
    return [1, -1]
      .map((m) =>
        shape(
          ellipse(p.x + n.x * w * m, p.y + n.y * w * m, half * 0.17, half * 0.17),
          m > 0 ? color : darken(color, 0.2),
        ),
      )
      .join("")
  }).join("")
  return teeth + leaf(s, base, tip, color, { half, bend: half * 0.16, veins: 9, belly: 0.42 })
}
