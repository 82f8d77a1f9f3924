import { ground, table } from "../grounds/ground.ts"
import { glass, palmSugar } from "../kit/color.ts"
import { bezier, ellipse, type Point, pt } from "../kit/geometry.ts"
import { tube } from "../kit/plants.ts"
import {
  blur,
  clipped,
  column,
  line,
  linear,
  lit,
  shape,
  type Sketch,
  withShadow,
} from "../kit/sketch.ts"
import { turned, turnedOutline } from "../kit/turned.ts"

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
      shape(ellipse(c.x - 80, c.y - 14, 66, 12), "#FFE9BE", { opacity: 0.65, filter: blur(5) }),
    ],
    24,
  )
}
