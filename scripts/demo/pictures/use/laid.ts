import { ground, table } from "../grounds/ground.ts"
import { chairBack } from "../goods/chair.ts"
import { drawTeakTable } from "../goods/wood.ts"
import { suarBowl } from "../goods/wooden-bowl.ts"
import { bezier, ellipse, insideEllipse, num, type Point, pt, scatter } from "../kit/geometry.ts"
import { leaf, tube } from "../kit/plants.ts"
import { between } from "../kit/random.ts"
import { line, linear, lit, shape, type Sketch, withShadow } from "../kit/sketch.ts"
import { copies, place } from "./place.ts"

/** The table among chairs, as it seats six: the top stands at 76 cm, the backs at 82. */
export function tableSet(s: Sketch): string[] {
  const chair = (x: number, y: number, scale: number) =>
    place(
      copies(s, "chair", () => chairBack(s, 800)),
      [800, 1112],
      [x, y],
      scale,
    )
  const plate = (x: number, y: number) =>
    shape(ellipse(x, y + 4, 78, 22), "#1A0D05", { opacity: 0.25 }) +
    shape(ellipse(x, y, 78, 22), lit(s, "#F4F0E6", 0.2)) +
    line(ellipse(x, y, 50, 13), "#C9C2B0", 3)
  const tableOnly = drawTeakTable(s).slice(3, 5)
  return [
    ground(s, "parang", "sage"),
    table(s, 800, "#B99368"),
    line([880, 980, 1100].map((y) => `M0 ${y}H1600`).join(""), "#6B4A22", 3, { opacity: 0.3 }),
    lamp(s),
    ...[480, 800, 1120].map((x) => chair(x, 980, 0.56)),
    place(tableOnly, [800, 1085], [800, 1085], 0.9),
    [520, 800, 1080].map((x) => plate(x, 590)).join(""),
    [430, 800, 1170].map((x) => plate(x, 652)).join(""),
    withShadow(s, place(suarBowl(s, 800, 590, 600), [800, 900], [660, 636], 0.13), 6, 0.4),
  ]
}

function lamp(s: Sketch): string {
  return withShadow(
    s,
    [
      line("M800 -20V110", "#2B2724", 7),
      shape("M690 250C700 150 750 110 800 108C850 110 900 150 910 250Z", lit(s, "#C99A52", 0.5)),
      line(
        Array.from(
          { length: 9 },
          (_, i) =>
            `M${num(800 + (i - 4) * 8)} 112Q${num(800 + (i - 4) * 26)} 160 ${num(800 + (i - 4) * 27)} 250`,
        ).join(""),
        "#7A4B22",
        4,
        { opacity: 0.5 },
      ),
      shape(ellipse(800, 250, 110, 20), "#FBE3A8"),
    ],
    18,
    0.3,
  )
}

/** Filled with leaves and fruit, two servers in it. */
export function bowlServed(s: Sketch): string[] {
  const [cx, y, r] = [800, 640, 560]
  const inside = (p: Point) => insideEllipse(p, pt(cx, y - 20), r * 0.7, r * 0.2)
  const places = scatter(s.random, { x: cx - r, y: y - 180, width: 2 * r, height: 300 }, 46, inside)
  const greens = ["#4F8A56", "#6FA05A", "#8DB868", "#3F7A4A"]
  const salad = places
    .map((p, i) => {
      const a = between(s.random, -1.4, 1.4)
      const length = between(s.random, 130, 190)
      const tip = pt(p.x + length * Math.sin(a), p.y - length * 0.62 * Math.cos(a))
      return leaf(s, p, tip, greens[i % greens.length] ?? "#4F8A56", {
        half: 40,
        bend: (i % 3) * 12 - 12,
        veins: 5,
      })
    })
    .join("")
  const halves = places
    .filter((_, i) => i % 9 === 2)
    .map(
      (p) =>
        shape(ellipse(p.x, p.y - 30, 36, 32), lit(s, "#C23A2A", 0.5)) +
        shape(ellipse(p.x - 10, p.y - 42, 9, 7), "#FFE6DC", { opacity: 0.8 }),
    )
    .join("")
  const server = (m: 1 | -1) => {
    const spine = bezier(
      pt(cx + m * 200, y - 60),
      pt(cx + m * 320, y - 220),
      pt(cx + m * 420, y - 360),
      pt(cx + m * 520, y - 470),
      20,
    )
    return withShadow(
      s,
      tube(s, spine, (t) => 21 + 6 * t, m === 1 ? "#8A4F2A" : "#9A5E34", 0.5),
      12,
      0.36,
    )
  }
  return [
    ground(s, "kawung", "sand"),
    table(s, 720, "#C9B68E"),
    withShadow(
      s,
      shape(
        "M120 900L1480 860L1560 1130L60 1160Z",
        linear(s, pt(0, 0), pt(1, 1), [
          [0, "#F4EEDD"],
          [1, "#CFC4AE"],
        ]),
      ),
      10,
      0.3,
    ),
    withShadow(s, suarBowl(s, cx, y, r), 34, 0.42),
    server(-1),
    server(1),
    withShadow(s, salad + halves, 10, 0.34),
  ]
}
