import { ground, table } from "../grounds/ground.ts"
import { boundFoot, boundRim, wallOutline } from "../kit/basket.ts"
import { bezier, ellipse, ellipsePoints, num, pt } from "../kit/geometry.ts"
import { leaf, tube } from "../kit/plants.ts"
import { blur, clipped, line, shape, type Sketch, withShadow } from "../kit/sketch.ts"
import { drawWeave, roundLight, roundWall, twill } from "../kit/weave.ts"

/** Pandan: a soft lidded box in diagonal plait, with dyed bands. */
export function drawPandanBasket(s: Sketch): string[] {
  const cx = 800
  const k = 0.24
  const bottom = 960
  const wall = roundWall(cx, 520, bottom, (v) => 430 + 14 * Math.sin(Math.PI * v) - 12 * v, k)
  const green = "#8A9A5A"
  const diagonal = (c: number, r: number) => (((c - r) % 4) + 4) % 4 < 2
  const dyed = (n: number) => n % 12 === 3 || n % 12 === 4
  const body = drawWeave(s, {
    surface: wall,
    columns: 56,
    rows: 20,
    gap: 0.03,
    over: diagonal,
    upright: (c) => (dyed(c) ? "#7A2E3A" : "#D6C58E"),
    level: (row) => (row === 8 || row === 9 || row === 11 ? green : "#CDB97E"),
    light: (u, v) => roundLight(u) - 0.1 * v,
  })
  const lidWall = roundWall(cx, 400, 520, () => 452, k)
  const lidSide = drawWeave(s, {
    surface: lidWall,
    columns: 56,
    rows: 5,
    gap: 0.03,
    over: diagonal,
    upright: (c) => (dyed(c) ? "#7A2E3A" : "#DDCD98"),
    level: () => "#D2BF86",
    light: (u) => roundLight(u) + 0.04,
  })
  const disc = ellipse(cx, 400, 452, 452 * k)
  const top = drawWeave(s, {
    surface: (u, v) => pt(cx + (u - v) * 640, 400 + (u + v - 1) * 640 * k),
    columns: 30,
    rows: 30,
    gap: 0.03,
    over: diagonal,
    upright: (c) => (dyed(c) ? "#7A2E3A" : "#E0D09C"),
    level: (r) => (dyed(r) ? green : "#D6C48C"),
    light: (u, v) => 0.16 - (u - v) * 0.24,
  })
  return [
    ground(s, "banten", "clay"),
    table(s, 820, "#D3C097"),
    pandanLeaves(s),
    withShadow(s, [shape(wallOutline(wall), "#6B5A30"), body], 36),
    shape(wallOutline(roundWall(cx, 522, 562, () => 440, k)), "#1A0D05", {
      opacity: 0.4,
      filter: blur(9),
    }),
    withShadow(
      s,
      [
        shape(wallOutline(lidWall), "#6B5A30"),
        lidSide,
        shape(disc, "#6B5A30"),
        clipped(s, disc, top),
        boundRim(s, cx, 400, 450, k, 9, "#C9B478"),
        tube(
          s,
          bezier(pt(cx - 70, 392), pt(cx - 60, 310), pt(cx + 60, 310), pt(cx + 70, 396), 20),
          () => 13,
          "#7A2E3A",
          0.4,
        ),
      ],
      12,
      0.4,
    ),
  ]
}

function pandanLeaves(s: Sketch): string {
  return withShadow(
    s,
    [
      [1180, 940, 1560, 380],
      [1210, 960, 1640, 560],
      [1150, 960, 1400, 300],
      [1230, 990, 1620, 820],
    ]
      .map(([a, b, c, d], i) =>
        leaf(s, pt(a ?? 0, b ?? 0), pt(c ?? 0, d ?? 0), i % 2 ? "#4A8755" : "#3E7448", {
          half: 30,
          bend: 40 - i * 24,
          veins: 2,
          belly: 0.4,
        }),
      )
      .join(""),
    20,
    0.34,
  )
}

/** Bamboo: a square-footed Sundanese basket, split strips crossing, green skin against pale core. */
export function drawBambooBasket(s: Sketch): string[] {
  const cx = 790
  const k = 0.22
  const top = 430
  const bottom = 985
  const radius = (v: number) => 480 - 190 * Math.max(0, v) ** 1.3
  const wall = roundWall(cx, top, bottom, radius, k)
  const skin = "#9AA65E"
  const core = "#DCC68C"
  const body = drawWeave(s, {
    surface: wall,
    columns: 34,
    rows: 17,
    gap: 0.1,
    over: (c, r) => (((c + 2 * r) % 5) + 5) % 5 < 2,
    upright: (c) => (c % 3 === 0 ? skin : core),
    level: (row) => (row % 5 === 2 ? "#7F8F4A" : "#D0B878"),
    light: (u, v) => roundLight(u) - 0.14 * v,
  })
  const inner = drawWeave(s, {
    surface: (u, v) =>
      pt(
        cx - (480 - 90 * v) * Math.cos(Math.PI * (1 - u)),
        top - (480 - 90 * v) * k * Math.sin(Math.PI * (1 - u)) + 130 * v,
      ),
    columns: 34,
    rows: 6,
    gap: 0.08,
    over: twill,
    upright: () => "#B79C5E",
    level: () => "#A98E52",
    light: (u, v) => -0.25 - 0.3 * v + 0.2 * u,
  })
  const r = radius(0)
  const corner = (u: number) =>
    tube(
      s,
      Array.from({ length: 14 }, (_, i) => wall(u, i / 13)),
      () => 15,
      u < 0.5 ? "#B7A862" : "#94874A",
      0.5,
    )
  return [
    ground(s, "banten", "mist"),
    table(s, 840, "#D8C8A0"),
    withShadow(
      s,
      [
        shape(ellipse(cx, top, r, r * k), "#5A4620"),
        clipped(s, ellipse(cx, top, r, r * k), [
          inner,
          shape(ellipse(cx + 20, top + 60, r * 0.8, r * k * 0.8), "#1A0D05", {
            opacity: 0.35,
            filter: blur(20),
          }),
        ]),
        shape(wallOutline(wall), "#4A3A18"),
        body,
        corner(0.14),
        corner(0.5),
        corner(0.86),
        tube(
          s,
          [...ellipsePoints(pt(cx, top), r + 6, (r + 6) * k, 0, 60), pt(cx + r + 6, top)],
          () => 15,
          "#B9AE66",
          0.5,
        ),
        Array.from({ length: 22 }, (_, i) => {
          const a = Math.PI * (0.02 + (i / 21) * 0.96)
          const p = pt(cx - (r + 6) * Math.cos(a), top + (r + 6) * k * Math.sin(a))
          return line(
            `M${num(p.x - 8)} ${num(p.y - 20)}l16 42M${num(p.x + 8)} ${num(p.y - 20)}l-16 42`,
            "#6B5426",
            5,
          )
        }).join(""),
        boundFoot(s, cx, bottom, radius(1), k, 14, "#A99A56"),
      ],
      36,
    ),
    bambooLeaves(s),
  ]
}

function bambooLeaves(s: Sketch): string {
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
