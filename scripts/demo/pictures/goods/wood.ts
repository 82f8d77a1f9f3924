import { ground, table } from "../grounds/ground.ts"
import { petals } from "../grounds/tile.ts"
import { darken, lighten, mix } from "../kit/color.ts"
import { ellipse, lerp, num, type Point, polygon, polyline, pt, smooth } from "../kit/geometry.ts"
import { between } from "../kit/random.ts"
import {
  blur,
  clipped,
  column,
  group,
  line,
  linear,
  lit,
  shape,
  type Sketch,
  withShadow,
} from "../kit/sketch.ts"
import { frontArc, turned } from "../kit/turned.ts"

/** Grain lines across a board between two edges, with an occasional cathedral. */
function grain(
  s: Sketch,
  edge: (u: number, v: number) => Point,
  count: number,
  color: string,
): string {
  const lines = Array.from({ length: count }, (_, i) => {
    const v = (i + between(s.random, 0.2, 0.8)) / count
    const sway = between(s.random, -0.012, 0.012)
    return smooth(
      Array.from({ length: 9 }, (_, k) =>
        edge(k / 8, Math.min(0.99, Math.max(0.01, v + sway * Math.sin(k * 1.3 + i)))),
      ),
    )
  })
  const arcs = [0.3, 0.68]
    .map((center) =>
      Array.from({ length: 4 }, (_, k) =>
        smooth(
          Array.from({ length: 9 }, (_, n) =>
            edge(
              center - 0.1 - k * 0.03 + (n / 8) * (0.2 + k * 0.06),
              0.5 +
                (0.04 + k * 0.035) * Math.cos((n / 8 - 0.5) * Math.PI) * (center < 0.5 ? 1 : -1),
            ),
          ),
        ),
      ).join(""),
    )
    .join("")
  return (
    line(lines.filter((_, i) => i % 2).join(""), darken(color, 0.35), 2.6, { opacity: 0.42 }) +
    line(lines.filter((_, i) => i % 2 === 0).join(""), lighten(color, 0.4), 1.8, {
      opacity: 0.36,
    }) +
    line(arcs, darken(color, 0.35), 2.4, { opacity: 0.36 })
  )
}

export function drawTeakTable(s: Sketch): string[] {
  const teak = "#A9713A"
  const corner = [pt(330, 430), pt(1230, 430), pt(1470, 610), pt(130, 610)] as const
  const board = (u: number, v: number) =>
    lerp(lerp(corner[0], corner[1], u), lerp(corner[3], corner[2], u), v)
  const planks = Array.from({ length: 6 }, (_, i) => {
    const [v0, v1] = [i / 6, (i + 1) / 6]
    const tone = mix(teak, i % 2 ? "#B98248" : "#9A642F", 0.6)
    const d = polygon([board(0, v0), board(1, v0), board(1, v1), board(0, v1)])
    return (
      shape(
        d,
        linear(s, pt(0, 0), pt(1, 0), [
          [0, lighten(tone, 0.22)],
          [0.5, tone],
          [1, darken(tone, 0.16)],
        ]),
      ) +
      clipped(
        s,
        d,
        grain(s, (u, v) => board(u, v0 + (v1 - v0) * v), 6, tone),
      ) +
      line(polyline([board(0, v1), board(1, v1)]), "#3A200D", 2, { opacity: 0.5 })
    )
  }).join("")
  const leg = (x: number, y0: number, y1: number, w: number, far: boolean) => {
    const tone = far ? darken(teak, 0.36) : teak
    const front = polygon([pt(x, y0), pt(x + w, y0), pt(x + w * 0.86, y1), pt(x + w * 0.14, y1)])
    const m = x < 800 ? 1 : -1
    const flank =
      m > 0
        ? polygon([
            pt(x + w, y0),
            pt(x + w * 1.34, y0),
            pt(x + w * 1.1, y1 - 16),
            pt(x + w * 0.86, y1),
          ])
        : polygon([pt(x, y0), pt(x - w * 0.34, y0), pt(x - w * 0.1, y1 - 16), pt(x + w * 0.14, y1)])
    return (
      shape(flank, darken(tone, m > 0 ? 0.4 : 0.3)) +
      shape(front, column(s, tone, 0.3)) +
      clipped(
        s,
        front,
        line(
          Array.from(
            { length: 7 },
            (_, i) =>
              `M${num(x + 6 + (i / 7) * w)} ${y0}q${num(between(s.random, -5, 5))} ${num((y1 - y0) / 2)} 0 ${num(y1 - y0)}`,
          ).join(""),
          darken(tone, 0.35),
          2.2,
          { opacity: 0.4 },
        ),
      )
    )
  }
  const apron = polygon([
    pt(215, 650),
    pt(1385, 650),
    pt(1385, 742),
    pt(1330, 742),
    pt(1290, 712),
    pt(310, 712),
    pt(270, 742),
    pt(215, 742),
  ])
  const carving = Array.from({ length: 15 }, (_, i) => {
    const x = 360 + i * 63
    return petals(pt(x, 682), 4, 20, 6, 3, 45) + petals(pt(x + 31, 682), 2, 12, 4, 2, 0)
  }).join("")
  return [
    ground(s, "parang", "pepper"),
    table(s, 800, "#CDBB98"),
    shape(ellipse(850, 1078, 700, 52), "#1A100A", { opacity: 0.4, filter: blur(28) }),
    withShadow(
      s,
      [
        leg(360, 640, 960, 62, true),
        leg(1180, 640, 960, 62, true),
        leg(205, 640, 1085, 96, false),
        leg(1300, 640, 1085, 96, false),
        shape(
          apron,
          linear(s, pt(0, 0), pt(0, 1), [
            [0, darken(teak, 0.4)],
            [0.4, darken(teak, 0.1)],
            [1, teak],
          ]),
        ),
        clipped(
          s,
          apron,
          grain(s, (u, v) => pt(215 + 1170 * u, 650 + 92 * v), 7, teak),
        ),
        shape(carving, "#3A200D", { opacity: 0.6 }),
        shape(carving, "#E3B97A", { opacity: 0.35, transform: "translate(-1.5 -2)" }),
      ],
      20,
      0.34,
    ),
    withShadow(
      s,
      [
        shape(
          "M130 610H1470V648Q1470 656 1460 656H140Q130 656 130 648Z",
          linear(s, pt(0, 0), pt(0, 1), [
            [0, lighten(teak, 0.3)],
            [0.3, teak],
            [1, darken(teak, 0.35)],
          ]),
        ),
        planks,
        line(polyline([board(0, 1), board(1, 1)]), lighten(teak, 0.55), 3.5, { opacity: 0.8 }),
      ],
      16,
      0.36,
    ),
    group(fruitBowl(s, pt(770, 480)), { transform: "translate(216 150) scale(.7)" }),
  ]
}

/** Something on the table gives it its size. */
function fruitBowl(s: Sketch, c: Point): string {
  const fruit = (x: number, y: number, r: number, color: string) =>
    shape(ellipse(c.x + x, c.y + y, r, r), lit(s, color, 0.6)) +
    shape(ellipse(c.x + x - r * 0.35, c.y + y - r * 0.4, r * 0.2, r * 0.16), "#FFF6E2", {
      opacity: 0.6,
    })
  return withShadow(
    s,
    [
      fruit(-62, -36, 44, "#8A3A4A"),
      fruit(54, -40, 46, "#7A2E42"),
      fruit(-4, -66, 46, "#93445A"),
      turned(
        s,
        c.x,
        [
          [c.y - 20, 150],
          [c.y + 20, 132],
          [c.y + 52, 76],
          [c.y + 62, 70],
        ],
        0.22,
        "#3E6A72",
        0.45,
      ),
      line(frontArc(c.x, c.y - 18, 150, 0.22), "#DCE8E4", 4, { opacity: 0.7 }),
    ],
    16,
    0.4,
  )
}
