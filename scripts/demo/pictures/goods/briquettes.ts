import { ground, table } from "../grounds/ground.ts"
import { darken, lighten, mix } from "../kit/color.ts"
import {
  ellipse,
  ellipsePoints,
  lerp,
  type Point,
  polygon,
  pt,
  smooth,
  stretch,
  wobbly,
} from "../kit/geometry.ts"
import {
  blur,
  line,
  linear,
  lit,
  shape,
  type Sketch,
  withShadow,
  withTexture,
} from "../kit/sketch.ts"

/** Briquettes: sawn cubes stacked as on a tray, one ember to tell what they are for. */
export function drawBriquettes(s: Sketch): string[] {
  const size = 132
  const hot: readonly string[] = ["1,1,2"]
  const o = pt(760, 800)
  const project = (x: number, y: number, z: number) =>
    pt(o.x + (x - y) * size * 0.87, o.y + (x + y) * size * 0.46 - z * size * 0.98)
  const cube = (x: number, y: number, z: number, warm: boolean) => {
    const g = 0.05
    const p = (a: number, b: number, c: number) =>
      project(x + (a ? 1 - g : g), y + (b ? 1 - g : g), z + (c ? 1 - g : 0))
    const base = mix("#3A3531", "#2B2724", s.random())
    const tones = warm
      ? ["#A8502A", "#6E2A18", "#3A1610"]
      : [lighten(base, 0.24), lighten(base, 0.06), darken(base, 0.4)]
    const round = (c: string) => ({ stroke: c, "stroke-width": 7, "stroke-linejoin": "round" })
    const top = polygon([p(0, 0, 1), p(1, 0, 1), p(1, 1, 1), p(0, 1, 1)])
    const left = polygon([p(0, 1, 1), p(1, 1, 1), p(1, 1, 0), p(0, 1, 0)])
    const right = polygon([p(1, 0, 1), p(1, 1, 1), p(1, 1, 0), p(1, 0, 0)])
    const [a, b, c] = tones as [string, string, string]
    const rim = stretch(p(0, 1, 1), p(1, 1, 1)) + stretch(p(1, 1, 1), p(1, 0, 1))
    const ash = warm
      ? shape(
          wobbly(s.random, lerp(p(0, 0, 1), p(1, 1, 1), 0.5), size * 0.4, size * 0.18, 0.2),
          "#F3A04A",
          { opacity: 0.8, filter: blur(9) },
        )
      : ""
    return (
      shape(right, c, round(c)) +
      shape(left, b, round(b)) +
      shape(top, a, round(a)) +
      ash +
      line(rim, lighten(a, 0.35), 2.5, { opacity: 0.6 })
    )
  }
  const stack: string[] = []
  for (let z = 0; z < 3; z++)
    for (let y = -2 + z; y < 2; y++)
      for (let x = -2 + z; x < 2; x++) {
        if (z === 2 && x === 0 && y === 0) continue
        stack.push(cube(x - z * 0.5, y - z * 0.5, z, hot.includes(`${x},${y},${z}`)))
      }
  const glow = project(0.8, 0.6, 3)
  return [
    ground(s, "kawung", "sand"),
    table(s, 640, "#BFAE8C"),
    withShadow(s, withTexture(s, stack, 0.35, 0.3), 34, 0.45),
    shape(ellipse(glow.x, glow.y, 190, 110), "#F3A04A", { opacity: 0.18, filter: blur(40) }),
    shell(s, pt(300, 1010)),
    withShadow(
      s,
      withTexture(s, cube(3.5, -1.2, 0, false) + cube(2.7, 0.9, 0, false), 0.35, 0.3),
      20,
      0.45,
    ),
  ]
}

/** An empty half shell, the raw material. */
function shell(s: Sketch, c: Point): string {
  return withShadow(
    s,
    withTexture(
      s,
      [
        shape(smooth(ellipsePoints(c, 190, 130, -14, 16), true), lit(s, "#6B4526", 0.55)),
        shape(smooth(ellipsePoints(pt(c.x + 6, c.y - 22), 176, 96, -14, 16), true), "#8A5E36"),
        shape(
          smooth(ellipsePoints(pt(c.x + 8, c.y - 18), 160, 84, -14, 16), true),
          linear(s, pt(0, 0), pt(1, 1), [
            [0, "#24140A"],
            [0.6, "#5A3A20"],
            [1, "#9A7040"],
          ]),
        ),
      ],
      0.06,
      0.2,
    ),
    22,
    0.42,
  )
}
