import { ground, table } from "../grounds/ground.ts"
import { beans } from "../kit/beans.ts"
import { darken } from "../kit/color.ts"
import { bezier, ellipse, insideEllipse, type Point, pt, scatter } from "../kit/geometry.ts"
import { leaf, tube } from "../kit/plants.ts"
import { sack } from "../kit/sack.ts"
import { lit, shape, type Sketch, withShadow } from "../kit/sketch.ts"

const green = "#9AA07A"

/** The visible heap in a sack's mouth: an ellipse with a mound over it. */
function mound(cx: number, y: number, rx: number, ry: number, height: number) {
  const top = (x: number) => y - height * Math.exp(-(((x - cx) / (rx * 0.5)) ** 2))
  return (p: Point) =>
    insideEllipse(p, pt(cx, y), rx, ry) ||
    (p.y <= y && p.y > top(p.x) && Math.abs(p.x - cx) < rx * 0.94)
}

export function drawGreenCoffee(s: Sketch): string[] {
  const cx = 720
  const parts = sack(s, cx, 470, 1010, 400, "#B79A68")
  const inside = mound(cx, 468, 366, 104, 150)
  const heap = scatter(s.random, { x: cx - 370, y: 300, width: 740, height: 290 }, 23, inside, 6000)
  const spill = scatter(
    s.random,
    { x: 930, y: 960, width: 520, height: 170 },
    34,
    (p) => insideEllipse(p, pt(1210, 1050), 250, 74),
    900,
  )
  return [
    ground(s, "pintoAceh", "leaf"),
    table(s, 860, "#CDBB92"),
    coffeeBranch(s),
    withShadow(
      s,
      [
        parts.back,
        shape(ellipse(cx, 470, 360, 104), darken(green, 0.5)),
        beans(s, heap, { length: 52, color: green, gloss: 0.14 }),
        parts.front,
      ],
      34,
    ),
    withShadow(s, beans(s, spill, { length: 50, color: green, gloss: 0.14 }), 9, 0.4),
  ]
}

/** A branch with ripe and unripe cherries. */
function coffeeBranch(s: Sketch): string {
  const stem = bezier(pt(1640, 200), pt(1480, 260), pt(1330, 360), pt(1220, 520), 16)
  const cherries: [number, number, string][] = [
    [1380, 350, "#A3261D"],
    [1330, 318, "#B8351F"],
    [1340, 420, "#8F1F1A"],
    [1290, 400, "#A3261D"],
    [1430, 330, "#C9702A"],
    [1300, 462, "#6F8A3C"],
    [1400, 400, "#A3261D"],
    [1270, 500, "#7F9A48"],
  ]
  return withShadow(
    s,
    [
      leaf(s, pt(1450, 272), pt(1180, 90), "#3E7A4A", { half: 84, bend: 30, veins: 9 }),
      leaf(s, pt(1300, 410), pt(1080, 300), "#4A8755", { half: 70, bend: 20, veins: 9 }),
      tube(s, stem, (t) => 13 - 6 * t, "#7A6238"),
      leaf(s, pt(1440, 300), pt(1570, 600), "#45804F", { half: 86, bend: -30, veins: 9 }),
      leaf(s, pt(1240, 500), pt(1160, 730), "#3E7A4A", { half: 72, bend: 24, veins: 9 }),
      cherries
        .map(
          ([x, y, color]) =>
            shape(ellipse(x, y, 33, 36), lit(s, color, 0.6)) +
            shape(ellipse(x - 11, y - 13, 8, 9), "#FFF6E2", { opacity: 0.6 }),
        )
        .join(""),
    ],
    20,
    0.36,
  )
}
