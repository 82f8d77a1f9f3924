import { ground, table } from "../grounds/ground.ts"
import { boundFoot, boundRim, wallOutline } from "../kit/basket.ts"
import { bezier, ellipse, pt } from "../kit/geometry.ts"
import { leaf, tube } from "../kit/plants.ts"
import { blur, clipped, shape, type Sketch, withShadow } from "../kit/sketch.ts"
import { drawWeave, roundLight, roundWall, twill } from "../kit/weave.ts"

const core = "#DCC68C"
const tilt = 0.25
const radius = 400

/** The round body, undyed diagonal twill; its mouth stands at y 480 and its foot at 985. */
export function bambooBody(s: Sketch, cx: number): string {
  const top = 480
  const wall = roundWall(cx, top, 985, (v) => radius + 10 * Math.sin(Math.PI * v) - 16 * v, tilt)
  const mouth = ellipse(cx, top, radius, radius * tilt)
  const inside = drawWeave(s, {
    surface: (u, v) => {
      const a = Math.PI * (1 - u)
      return pt(cx - radius * Math.cos(a), top - radius * tilt * Math.sin(a) + 150 * v)
    },
    columns: 34,
    rows: 7,
    gap: 0.08,
    over: twill,
    upright: () => "#B79C5E",
    level: () => "#A98E52",
    light: (u, v) => -0.2 - 0.3 * v + 0.2 * u,
  })
  const outside = drawWeave(s, {
    surface: wall,
    columns: 44,
    rows: 24,
    gap: 0.07,
    over: twill,
    upright: (c) => (c % 5 === 0 ? "#C9B478" : core),
    level: (r) => (r % 6 === 2 ? "#BFA767" : "#D0B878"),
    light: (u, v) => roundLight(u) - 0.12 * v,
  })
  return [
    shape(mouth, "#5A4620"),
    clipped(s, mouth, inside),
    shape(wallOutline(wall), "#5A4620"),
    outside,
    boundRim(s, cx, top, radius, tilt, 13, "#C2A864"),
    boundFoot(s, cx, 985, radius - 16, tilt, 14, "#B59A58"),
  ].join("")
}

/** The lid as it lies on the body: a shallow wall, a twill top and a loop to lift it. */
export function bambooLid(s: Sketch, cx: number, y: number): string {
  const r = radius + 22
  const wall = roundWall(cx, y, y + 98, () => r, tilt)
  const disc = ellipse(cx, y, r, r * tilt)
  const side = drawWeave(s, {
    surface: wall,
    columns: 46,
    rows: 5,
    gap: 0.07,
    over: twill,
    upright: () => "#E2CF98",
    level: () => core,
    light: (u) => roundLight(u) + 0.05,
  })
  const top = drawWeave(s, {
    surface: (u, v) => pt(cx + (u - 0.5) * 2.1 * r, y + (v - 0.5) * 2.1 * r * tilt),
    columns: 32,
    rows: 32,
    gap: 0.07,
    over: twill,
    upright: (c) => (c % 6 === 0 ? "#CDB97C" : "#E6D49F"),
    level: () => "#DAC68C",
    light: (u, v) => 0.2 - u * 0.22 - v * 0.1,
  })
  const loop = bezier(
    pt(cx - 66, y + 4),
    pt(cx - 60, y - 96),
    pt(cx + 60, y - 96),
    pt(cx + 66, y + 8),
    24,
  )
  return [
    shape(wallOutline(wall), "#5A4620"),
    side,
    boundFoot(s, cx, y + 96, r, tilt, 10, "#B59A58"),
    shape(disc, "#5A4620"),
    clipped(s, disc, top),
    boundRim(s, cx, y, r - 2, tilt, 12, "#C9B272"),
    tube(s, loop, () => 12, "#B08F4C", 0.5),
  ].join("")
}

export function drawBambooBasket(s: Sketch): string[] {
  const cx = 800
  return [
    ground(s, "banten", "mist"),
    table(s, 830, "#D8C8A0"),
    withShadow(s, bambooBody(s, cx), 36),
    shape(ellipse(cx + 8, 520, radius + 8, radius * tilt), "#1A0D05", {
      opacity: 0.45,
      filter: blur(12),
    }),
    withShadow(s, bambooLid(s, cx, 400), 10, 0.4),
    bambooLeaves(s),
  ]
}

export function bambooLeaves(s: Sketch): string {
  const stem = bezier(pt(-40, 180), pt(100, 210), pt(220, 190), pt(330, 120), 12)
  const blades: [number, number, number, number][] = [
    [120, 200, 60, 430],
    [170, 200, 220, 440],
    [240, 180, 380, 380],
    [300, 140, 500, 220],
    [320, 124, 470, 40],
  ]
  return withShadow(
    s,
    [
      tube(s, stem, () => 7, "#7F8F4A"),
      ...blades.map(([a, b, c, d], i) =>
        leaf(s, pt(a, b), pt(c, d), i % 2 ? "#4F8A56" : "#3F7A4A", {
          half: 27,
          bend: i % 2 ? 16 : -16,
          veins: 3,
          belly: 0.36,
        }),
      ),
    ],
    16,
    0.34,
  )
}
