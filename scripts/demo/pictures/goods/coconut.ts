import { ground, table } from "../grounds/ground.ts"
import { petal } from "../grounds/tile.ts"
import {
  bezier,
  compact,
  ellipse,
  insideEllipse,
  type Point,
  polar,
  pt,
  scatter,
} from "../kit/geometry.ts"
import { leaf, tube } from "../kit/plants.ts"
import { between } from "../kit/random.ts"
import {
  clipped,
  column,
  line,
  linear,
  lit,
  shape,
  type Sketch,
  withShadow,
} from "../kit/sketch.ts"
import { frontArc, mouth, turned, turnedOutline } from "../kit/turned.ts"
import { coconutHalf } from "./coconut-sugar.ts"

export function drawCoconutOil(s: Sketch): string[] {
  const cx = 640
  const wall: [number, number][] = [
    [236, 74],
    [330, 78],
    [400, 110],
    [470, 196],
    [540, 216],
    [940, 216],
    [1000, 190],
  ]
  const outline = turnedOutline(cx, wall, 0.16)
  return [
    ground(s, "bentenan", "sage"),
    table(s, 880, "#CFC09A"),
    palmLeaf(s),
    coconutHalf(s, pt(1090, 770), 270),
    withShadow(
      s,
      [
        shape(outline, "#E4EFE9", { opacity: 0.5 }),
        clipped(s, outline, [
          shape(
            "M0 420H1600V1200H0Z",
            linear(s, pt(0.26, 0), pt(0.54, 0), [
              [0, "#A9A878", 0.6],
              [0.3, "#FBF8DC", 0.42],
              [0.6, "#F0EBC2", 0.4],
              [1, "#8F9468", 0.62],
            ]),
          ),
          shape(ellipse(cx, 422, 128, 20), "#F6F3D2", { opacity: 0.8 }),
        ]),
        line(outline, "#FFFFFF", 5, { opacity: 0.7 }),
        shape(
          `M${cx - 182} 540Q${cx - 190} 740 ${cx - 180} 940L${cx - 152} 942Q${cx - 162} 740 ${cx - 154} 528Z`,
          "#FFFFFF",
          { opacity: 0.75 },
        ),
        shape(`M${cx + 176} 560v320h-11V566Z`, "#FFFFFF", { opacity: 0.5 }),
        shape(
          `M${cx - 216} 620Q${cx} 680 ${cx + 216} 620V850Q${cx} 912 ${cx - 216} 850Z`,
          column(s, "#2E5E3B", 0.35),
        ),
        line(
          `M${cx - 216} 638Q${cx} 698 ${cx + 216} 638M${cx - 216} 832Q${cx} 894 ${cx + 216} 832`,
          "#EBD9A8",
          4,
        ),
        frond(cx, 770),
        turned(
          s,
          cx,
          [
            [150, 82],
            [164, 86],
            [240, 86],
            [252, 82],
          ],
          0.16,
          "#C9A76A",
          0.45,
        ),
        line(
          Array.from({ length: 7 }, (_, i) => frontArc(cx, 170 + i * 10, 86, 0.16)).join(""),
          "#6B4A22",
          2,
          { opacity: 0.35 },
        ),
        shape(ellipse(cx, 152, 83, 13), "#DDC08A"),
      ],
      34,
    ),
  ]
}

/** A palm crown as a plain printed mark. */
function frond(cx: number, y: number): string {
  const arms = [-160, -128, -90, -52, -20].map((a) => petal(pt(cx - 10, y), a, 78, 10)).join("")
  return shape(arms, "#EBD9A8") + line(`M${cx - 10} ${y}q10 40 -4 66`, "#EBD9A8", 8)
}

/** A long pinnate leaf behind the bottle. */
export function palmLeaf(s: Sketch): string {
  const spine = bezier(pt(1640, 90), pt(1300, 60), pt(1000, 140), pt(800, 420), 26)
  const blades = spine.slice(2).flatMap((p, i) => {
    const t = i / 24
    const length = 250 * Math.sin(Math.PI * (0.18 + 0.74 * t))
    return [-1, 1].map((m) =>
      leaf(
        s,
        p,
        polar(p, length, 150 - t * 22 - m * 58 + (m > 0 ? 20 : 0)),
        m > 0 ? "#4A8755" : "#3A6F44",
        { half: 13, bend: m * 12, veins: 2, belly: 0.35 },
      ),
    )
  })
  return withShadow(s, [...blades, tube(s, spine, (t) => 11 - 7 * t, "#8A9A4E", 0.4)], 22, 0.32)
}

export function drawDesiccatedCoconut(s: Sketch): string[] {
  const cx = 660
  const k = 0.34
  const wood = "#7A4A26"
  const wall: [number, number][] = [
    [560, 480],
    [620, 474],
    [740, 424],
    [850, 330],
    [910, 250],
    [940, 244],
    [960, 250],
  ]
  const heapTop = (x: number) => 556 - 250 * Math.exp(-(((x - cx) / 240) ** 2))
  const inside = (p: Point) =>
    (insideEllipse(p, pt(cx, 556), 440, 146) && p.y > 540) ||
    (p.y <= 556 && p.y > heapTop(p.x) && Math.abs(p.x - cx) < 430)
  const heap = `M${cx - 446} 556C${cx - 320} 520 ${cx - 190} 306 ${cx} 300C${cx + 190} 306 ${cx + 320} 520 ${cx + 446} 556A446 150 0 0 1 ${cx - 446} 556Z`
  const flakes = (places: readonly Point[]) => {
    const tones = ["#FFFFFF", "#F7F0E0", "#E9DFC8", "#FBF7EC"]
    return tones
      .map((tone, i) =>
        line(
          places
            .filter((_, n) => n % 4 === i)
            .map((p) => {
              const a = s.random() * 6.28
              const l = between(s.random, 8, 17)
              return `M${compact([p.x, p.y])}q${compact([Math.cos(a) * l * 0.5 + between(s.random, -4, 4), Math.sin(a) * l * 0.5 - 3, Math.cos(a) * l, Math.sin(a) * l * 0.7])}`
            })
            .join(""),
          tone,
          5.5,
        ),
      )
      .join("")
  }
  const places = scatter(
    s.random,
    { x: cx - 450, y: 290, width: 900, height: 430 },
    11,
    inside,
    9000,
  )
  const spill = scatter(
    s.random,
    { x: 1000, y: 960, width: 420, height: 160 },
    12,
    (p) => insideEllipse(p, pt(1200, 1045), 190, 56),
    1200,
  )
  return [
    ground(s, "riauMalay", "sea"),
    table(s, 830, "#B79C70"),
    coconutHalf(s, pt(1210, 700), 250),
    withShadow(
      s,
      [
        turned(s, cx, wall, k, wood, 0.5),
        clipped(
          s,
          turnedOutline(cx, wall, k),
          line(
            Array.from({ length: 13 }, (_, i) =>
              frontArc(cx + between(s.random, -20, 20), 600 + i * 27, 470 - i * i * 1.5, k),
            ).join(""),
            "#3A200D",
            4,
            { opacity: 0.3 },
          ),
        ),
        mouth(cx, 560, 480, k, wood, 0.05),
      ],
      34,
    ),
    shape(heap, lit(s, "#E3D9C2", 0.5)),
    line(places.map((p) => `M${compact([p.x + 3, p.y + 5])}h6`).join(""), "#8A7A5A", 5, {
      opacity: 0.35,
    }),
    flakes(places),
    shape(
      heap,
      linear(s, pt(0, 0), pt(1, 0.6), [
        [0, "#FFFFFF", 0.25],
        [0.45, "#FFFFFF", 0],
        [0.55, "#4A3820", 0],
        [1, "#4A3820", 0.5],
      ]),
    ),
    withShadow(s, flakes(spill), 6, 0.35),
  ]
}
