import { ground } from "../grounds/ground.ts"
import { creases } from "../kit/cloth.ts"
import { lighten } from "../kit/color.ts"
import { bezier, ellipse, num, type Point, polar, pt, smooth } from "../kit/geometry.ts"
import { tube } from "../kit/plants.ts"
import { between } from "../kit/random.ts"
import { clipped, group, line, linear, lit, shape, type Sketch, withShadow } from "../kit/sketch.ts"

const silk = "#0F5A62"
const wax = "#F0DDB0"
const coral = "#D9745A"

/** One coastal flower on its stem, with leaves; about 200 px high at scale 1. */
function bloom(at: Point, scale: number, degrees: number, petal = coral): string {
  const petals = (r: number, half: number, count: number, fill: string, shift = 0) =>
    shape(
      Array.from({ length: count }, (_, i) => {
        const c = polar(pt(0, -60), r * 0.55, (i * 360) / count + shift)
        return ellipse(c.x, c.y, half, half)
      }).join(""),
      fill,
    )
  return group(
    [
      line("M0 -40C-14 30 18 70 4 130", wax, 5),
      line("M2 50C-40 40 -66 10 -72 -24M6 84C46 76 74 52 84 18", wax, 4),
      shape("M-72 -24Q-98 6 -60 24Q-44 0 -72 -24ZM84 18Q112 44 76 64Q56 42 84 18Z", "#8FB59A"),
      shape("M4 126Q-34 110 -40 146Q-8 162 4 126ZM4 126Q44 116 46 150Q12 164 4 126Z", "#8FB59A"),
      petals(78, 34, 8, wax),
      petals(70, 27, 8, petal, 22),
      petals(40, 16, 6, wax),
      shape(ellipse(0, -60, 15, 15), silk),
    ],
    { transform: `translate(${num(at.x)} ${num(at.y)}) rotate(${num(degrees)}) scale(${scale})` },
  )
}

/** A phoenix-like bird of the Pekalongan coast in flight, about 190 px wide at scale 1. */
function bird(at: Point, scale: number, mirror: 1 | -1): string {
  return group(
    [
      shape("M-96 30C-60 -8 -10 -16 40 4Q70 14 84 2Q80 30 44 36C0 56 -50 50 -96 30Z", wax),
      shape("M-30 8C-40 -50 0 -86 40 -92C30 -50 30 -20 22 14Z", "#E9B77A"),
      line("M-18 2C-14 -36 10 -60 34 -78M-4 6C2 -30 16 -48 34 -64", silk, 4),
      shape(
        "M-96 30C-140 10 -170 20 -190 50C-150 44 -130 50 -110 62C-150 62 -170 80 -180 104C-140 84 -110 70 -78 42Z",
        coral,
      ),
      shape(ellipse(62, 4, 20, 17), wax),
      shape("M80 0L108 8L80 14Z", coral),
      shape(ellipse(66, 0, 4, 4), silk),
      line("M54 -12C50 -30 60 -40 70 -42", coral, 4),
    ],
    {
      transform: `translate(${num(at.x)} ${num(at.y)}) scale(${num(scale * mirror)} ${num(scale)})`,
    },
  )
}

/** Small filling dots between the figures, as the canting sets them. */
function filling(s: Sketch, x0: number, x1: number, y0: number, y1: number): string {
  const dots: string[] = []
  for (let y = y0; y < y1; y += 26)
    for (let x = x0; x < x1; x += 26)
      dots.push(ellipse(x + between(s.random, -6, 6), y + between(s.random, -6, 6), 3, 3))
  return shape(dots.join(""), wax, { opacity: 0.5 })
}

/** The hand-drawn figures of one fall of silk, inside its outline. */
export function drawnSilk(s: Sketch, d: string, x: number, width: number, end: number): string {
  const at = (u: number, y: number) => pt(x + width * u, y)
  return clipped(s, d, [
    shape(d, silk),
    filling(s, x - 60, x + width + 60, 210, end),
    bloom(at(0.3, 380), 1.05, -12),
    bird(at(0.74, 480), 0.95, -1),
    bloom(at(0.72, 690), 1.1, 14, "#E9B77A"),
    bird(at(0.26, 640), 0.8, 1),
    bloom(at(0.26, 900), 1.1, -6),
    bloom(at(0.78, 960), 0.9, 10),
    bloom(at(0.02, 560), 0.7, 20, "#E9B77A"),
    bloom(at(1, 330), 0.7, -20, "#E9B77A"),
    shape(`M${x - 90} ${end - 74}H${x + width + 90}V${end + 60}H${x - 90}Z`, "#0B4149"),
    line(`M${x - 90} ${end - 76}H${x + width + 90}`, wax, 6),
    shape(
      Array.from({ length: Math.ceil((width + 180) / 46) }, (_, i) =>
        ellipse(x - 70 + i * 46, end - 36, 15, 15),
      ).join(""),
      coral,
    ),
  ])
}

export const satin = (s: Sketch) =>
  linear(s, pt(0, 0), pt(1, 0), [
    [0, "#1A0806", 0.3],
    [0.12, "#FFF6E2", 0.3],
    [0.24, "#FFF6E2", 0],
    [0.42, "#1A0806", 0.24],
    [0.52, "#FFF6E2", 0.24],
    [0.68, "#FFF6E2", 0],
    [0.8, "#1A0806", 0.2],
    [0.9, "#FFF6E2", 0.12],
    [1, "#1A0806", 0.4],
  ])

/** One fall of the scarf from the rail: its edges and its end are rolled hems, without a fringe. */
function fall(s: Sketch, x0: number, x1: number, y: number, sway: number): string {
  const left = bezier(
    pt(x0, 236),
    pt(x0 - 10, 460),
    pt(x0 - 40 + sway, 700),
    pt(x0 - 26 + sway, y),
    16,
  )
  const right = bezier(
    pt(x1 + 30 + sway, y),
    pt(x1 + 44 + sway, 700),
    pt(x1 + 8, 460),
    pt(x1, 236),
    16,
  )
  const foot = bezier(
    pt(x0 - 26 + sway, y),
    pt(x0 + 120, y + 44),
    pt(x1 - 140, y - 20),
    pt(x1 + 30 + sway, y),
    20,
  )
  const d = `${smooth(left)}L${smooth(foot).slice(1)}L${smooth(right).slice(1)}Q${(x0 + x1) / 2} 208 ${x0} 236Z`
  const folds = [0.2, 0.42, 0.62, 0.84].map((t) => {
    const x = x0 + (x1 - x0) * t
    return [pt(x, 240), pt(x + sway * 0.3, 480), pt(x + (t - 0.5) * 60 + sway, y)]
  })
  const hem = `${smooth(left)}${smooth(foot)}${smooth(right)}`
  return [
    drawnSilk(s, d, x0, x1 - x0, y),
    shape(d, satin(s)),
    clipped(s, d, creases(s, folds, 20, 0.3)),
    line(hem, "#062F34", 9, { opacity: 0.6, transform: "translate(2 3)" }),
    line(hem, lighten(silk, 0.42), 6),
    line(`M${x0} 238Q${(x0 + x1) / 2} 206 ${x1} 238`, "#FFF6E2", 5, { opacity: 0.35 }),
  ].join("")
}

/** Pekalongan silk draped over a rail: flowers and birds drawn by hand, hems rolled. */
export function drawSilkScarf(s: Sketch): string[] {
  return [
    ground(s, "jlamprang", "sand"),
    withShadow(
      s,
      tube(s, [pt(180, 226), pt(500, 222), pt(900, 222), pt(1420, 226)], () => 24, "#9A6636", 0.5) +
        shape(ellipse(180, 226, 20, 30), lit(s, "#B07C44", 0.5)) +
        shape(ellipse(1420, 226, 20, 30), lit(s, "#8A5A2E", 0.5)),
      26,
    ),
    withShadow(s, fall(s, 760, 1150, 800, 34), 26, 0.4),
    withShadow(s, fall(s, 430, 930, 1040, -16), 26, 0.42),
  ]
}
