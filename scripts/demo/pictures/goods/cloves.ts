import { ground } from "../grounds/ground.ts"
import { darken, mix } from "../kit/color.ts"
import {
  bezier,
  ellipse,
  insideEllipse,
  lerp,
  num,
  type Point,
  polar,
  pt,
  ribbon,
  scatter,
  stretch,
  turn,
  wobbly,
} from "../kit/geometry.ts"
import { leaf, tube } from "../kit/plants.ts"
import { between, pick } from "../kit/random.ts"
import {
  blur,
  define,
  group,
  line,
  linear,
  lit,
  shape,
  type Sketch,
  slope,
  withShadow,
} from "../kit/sketch.ts"

/** Cloves: a heap on a small brass tray and single buds seen plainly. */
export function drawCloves(s: Sketch): string[] {
  const tray = pt(720, 560)
  const box = { x: tray.x - 380, y: tray.y - 380, width: 760, height: 760 }
  const under = scatter(s.random, box, 40, (p) => insideEllipse(p, tray, 372, 372), 2600)
  const over = scatter(s.random, box, 54, (p) => insideEllipse(p, tray, 330, 330), 2600)
  const strays: [number, number][] = [
    [1260, 300],
    [1350, 520],
    [1240, 760],
    [1390, 850],
    [1180, 1010],
    [980, 1090],
    [300, 1080],
    [1440, 660],
  ]
  return [
    ground(s, "spiceIsles", "leaf"),
    withShadow(
      s,
      [
        shape(
          ellipse(tray.x, tray.y, 480, 480),
          linear(s, pt(0, 0), pt(1, 1), [
            [0, "#F0CF8A"],
            [0.5, "#C9983E"],
            [1, "#7A5214"],
          ]),
        ),
        shape(
          ellipse(tray.x, tray.y, 446, 446),
          linear(s, pt(0, 0), pt(1, 1), [
            [0, "#8A6220"],
            [0.5, "#B98A38"],
            [1, "#E3BC6A"],
          ]),
        ),
        shape(ellipse(tray.x, tray.y, 424, 424), slope(s, "#B4873A", 0.3)),
        line(
          Array.from({ length: 48 }, (_, i) =>
            stretch(polar(tray, 452, i * 7.5), polar(tray, 474, i * 7.5)),
          ).join(""),
          "#6B4712",
          3,
          { opacity: 0.6 },
        ),
      ],
      34,
    ),
    branch(s),
    shape(wobbly(s.random, tray, 372, 372, 0.03, 30), "#3A1E0E", {
      opacity: 0.6,
      filter: blur(10),
    }),
    cloves(s, under, 104),
    withShadow(s, cloves(s, over, 116), 9, 0.5),
    withShadow(
      s,
      cloves(
        s,
        strays.map(([x, y]) => pt(x, y)),
        138,
      ),
      10,
      0.42,
    ),
  ]
}

/** Buds placed from sixteen computed variants, so that hundreds stay small and lit alike. */
export function cloves(s: Sketch, places: readonly Point[], length: number): string {
  const ids = Array.from({ length: 16 }, (_, v) =>
    define(
      s,
      `clove${v}`,
      (id) => `<g id="${id}">${clove(s, v * 22.5 + between(s.random, -8, 8))}</g>`,
    ),
  )
  return places
    .map((p) => {
      const k = (length * between(s.random, 0.9, 1.1)) / 200
      return `<use href="#${pick(s.random, ids)}" transform="translate(${num(p.x)} ${num(p.y)})scale(${k.toFixed(3)})"/>`
    })
    .join("")
}

/** One bud 200 long round the origin: stalk, four calyx tips, round head. */
function clove(s: Sketch, degrees: number): string {
  const o = pt(0, 0)
  const at = (x: number, y = 0) => turn(pt(x * 200, y * 200), o, degrees)
  const color = mix("#5A3018", "#84502C", s.random())
  const stem = [at(-0.5), at(-0.3), at(-0.1), at(0.1), at(0.28), at(0.36)]
  const tips = [-64, -24, 24, 64]
    .map((a) =>
      tube(
        s,
        [at(0.3), polar(at(0.33), 30, degrees + a), polar(at(0.35), 58, degrees + a * 0.8)],
        (t) => 13 - 9 * t,
        darken(color, 0.14),
        0.2,
      ),
    )
    .join("")
  const bud = at(0.42)
  return (
    group(shape(ribbon(stem, (t) => 12 + 11 * t) + ellipse(bud.x, bud.y, 34, 34), "#1A0D05"), {
      opacity: 0.3,
      transform: "translate(12 16)",
    }) +
    tube(s, stem, (t) => 12 + 11 * t, color, 0.5) +
    tips +
    shape(ellipse(bud.x, bud.y, 27, 26), lit(s, "#B07C44", 0.6)) +
    line(`M${num(bud.x - 14)} ${num(bud.y)}h28M${num(bud.x)} ${num(bud.y - 14)}v28`, "#5A3018", 3, {
      opacity: 0.5,
    })
  )
}

/** A branch with a cluster of closed buds, green at the stalk and rosy at the tip. */
function branch(s: Sketch): string {
  const stem = bezier(pt(1640, 60), pt(1500, 150), pt(1400, 190), pt(1290, 260), 14)
  const blades: [number, number, number, number][] = [
    [1500, 130, 1180, 60],
    [1480, 150, 1620, 420],
    [1400, 190, 1130, 190],
  ]
  const buds = [-62, -34, -6, 22, 50, 78].map((degrees, i) => {
    const foot = polar(pt(1290, 262), 40, 118 + degrees * 0.5)
    const tip = polar(foot, 96 + (i % 2) * 26, 118 + degrees)
    const mid = lerp(foot, tip, 0.55)
    return (
      tube(s, [pt(1290, 262), foot, mid, tip], (t) => 6 + 5 * t, "#7FA05A", 0.4) +
      shape(ellipse(tip.x, tip.y, 17, 19), lit(s, "#D9808A", 0.5)) +
      shape(ellipse(tip.x - 5, tip.y - 6, 5, 6), "#FFE6E2", { opacity: 0.7 })
    )
  })
  return withShadow(
    s,
    [
      ...blades.map(([a, b, c, d], i) =>
        leaf(s, pt(a, b), pt(c, d), i % 2 ? "#4F8A56" : "#3F7A4A", {
          half: 58,
          bend: i % 2 ? 24 : -22,
        }),
      ),
      tube(s, stem, () => 9, "#7A5A34", 0.4),
      ...buds,
    ],
    16,
    0.4,
  )
}
