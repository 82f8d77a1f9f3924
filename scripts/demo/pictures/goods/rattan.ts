import { ground, table } from "../grounds/ground.ts"
import { boundFoot, boundRim, wallOutline } from "../kit/basket.ts"
import { cane, darken, mix, paleCane, rattan } from "../kit/color.ts"
import { bezier, ellipse, num, type Point, pt } from "../kit/geometry.ts"
import { tube, wrapping } from "../kit/plants.ts"
import { line, shape, type Sketch, withShadow } from "../kit/sketch.ts"
import { drawWeave, plain, roundLight, roundWall } from "../kit/weave.ts"

/** A round rattan tote: open plain weave, bound rim, two wrapped handles. */
export function drawRattanBag(s: Sketch): string[] {
  const cx = 800
  const top = 520
  const bottom = 985
  const radius = (v: number) =>
    372 + 84 * Math.sin(Math.PI * Math.min(1, v * 0.92 + 0.1)) - 60 * v ** 5
  const k = 0.2
  const wall = roundWall(cx, top, bottom, radius, k)
  const rows = 26
  const body = drawWeave(s, {
    surface: wall,
    columns: 46,
    rows,
    over: plain,
    upright: () => mix(cane, rattan, 0.5),
    level: (row) =>
      row === 5 || row === 6 || row === 19 || row === 20
        ? "#6E4420"
        : row % 3 === 0
          ? mix(cane, paleCane, 0.5)
          : cane,
    light: (u, v) => roundLight(u) - 0.16 * v * v,
    gap: 0.09,
  })
  const r = radius(0)
  const inside =
    shape(ellipse(cx, top, r, r * k), "#2E1B0D") +
    line(
      Array.from({ length: 30 }, (_, i) => {
        const a = Math.PI + (i / 29) * Math.PI
        return `M${num(cx + r * 0.97 * Math.cos(a))} ${num(top + r * k * 0.97 * Math.sin(a))}v46`
      }).join(""),
      "#8A5F2C",
      9,
      { opacity: 0.45 },
    )
  const handle = (dy: number, height: number, spread: number) =>
    bezier(
      pt(cx - spread, top + dy),
      pt(cx - spread * 1.02, top - height),
      pt(cx + spread * 1.02, top - height),
      pt(cx + spread, top + dy),
      64,
    )
  const back = handle(-r * k * 0.78, 420, 190)
  const front = handle(r * k * 0.86, 380, 214)
  return [
    ground(s, "dayakHooks", "sage"),
    table(s, 850, "#D8C7A1"),
    withShadow(
      s,
      [
        wrapping(s, back, 17, darken(cane, 0.2)),
        inside,
        shape(wallOutline(wall), "#3A2412"),
        body,
        boundRim(s, cx, top, r, k, 17, cane),
        boundFoot(s, cx, bottom, radius(1), k, 12, darken(rattan, 0.12)),
        ...[0, 1].map((end) => tab(s, front[end === 0 ? 0 : 63] ?? pt(0, 0))),
        wrapping(s, front, 19, cane),
      ],
      36,
    ),
    scarfTie(s, front[6] ?? pt(0, 0)),
  ]
}

function tab(s: Sketch, p: Point): string {
  return (
    tube(
      s,
      [pt(p.x, p.y - 30), pt(p.x, p.y + 40), pt(p.x, p.y + 110)],
      (t) => 15 - 4 * t,
      darken(cane, 0.08),
      0.4,
    ) +
    line(
      [0, 28, 56].map((d) => `M${num(p.x - 22)} ${num(p.y + 20 + d)}l44 12`).join(""),
      "#6E4420",
      8,
    )
  )
}

/** A small tag of woven leaf on the handle, plain so that no brand is pretended. */
function scarfTie(s: Sketch, p: Point): string {
  return withShadow(
    s,
    [
      line(`M${num(p.x)} ${num(p.y)}q-40 60 -70 84`, "#6E4420", 5),
      shape(`M${num(p.x - 116)} ${num(p.y + 74)}l70 8l-12 104l-72 -10Z`, "#EADBB8"),
      line(
        `M${num(p.x - 104)} ${num(p.y + 118)}l44 6M${num(p.x - 108)} ${num(p.y + 140)}l30 4`,
        "#6E4420",
        4,
      ),
      shape(ellipse(p.x - 78, p.y + 92, 7, 7), "#6E4420"),
    ],
    8,
    0.35,
  )
}
