import { ground, motifFill } from "../grounds/ground.ts"
import { creases, fringe } from "../kit/cloth.ts"
import { indigo } from "../kit/color.ts"
import { facet, pt } from "../kit/geometry.ts"
import { clipped, group, line, linear, shape, type Sketch, withShadow } from "../kit/sketch.ts"

export type IkatColors = {
  base: string
  figure: string
  accent: string
  threads: readonly string[]
}

export const indigoIkat: IkatColors = {
  base: indigo,
  figure: "#DDCDA4",
  accent: "#9A4A38",
  threads: ["#24384F", "#3E5A73", "#D9C9A0"],
}
export const morindaIkat: IkatColors = {
  base: "#7A2E22",
  figure: "#E6CB9C",
  accent: "#2A3F58",
  threads: ["#7A2E22", "#A3503A", "#E3C592"],
}

/** The horse of East Sumba as the tied warp renders it: stepped edges; one row per line. */
const horse = [
  ".............#.#....",
  "............#####...",
  "...........##.#####.",
  "..........##########",
  "..........#####..###",
  "###.......#####.....",
  "####.....######.....",
  "##.############.....",
  "#..###########......",
  "#..###########......",
  "...###########......",
  "...#####.######.....",
  "...##.##.##..##.....",
  "...##.##.##..##.....",
  "...##..##.##.##.....",
  "...##..##.##..##....",
  "...###.######.###...",
]

function horseAt(x: number, y: number, cell: number, mirror: boolean): string {
  const cells: string[] = []
  horse.forEach((text, row) => {
    for (let column = 0; column < text.length; column += 1) {
      if (text[column] !== "#") continue
      const at = x + (mirror ? text.length - 1 - column : column) * cell
      const top = y + row * cell
      // The upper and lower ends of each step waver, as warp threads slip in dyeing.
      cells.push(
        facet([
          pt(at, top),
          pt(at + cell + 0.4, top),
          pt(at + cell + 0.4, top + cell + 0.4),
          pt(at, top + cell + 0.4),
        ]),
      )
    }
  })
  return cells.join("")
}

/** A whole scarf lying level, fringe to fringe: horses at both ends, diamonds between them. */
export function ikatScarf(
  s: Sketch,
  x: number,
  y: number,
  length: number,
  width: number,
  colors: IkatColors,
): string {
  const end = x + length
  const d = `M${x} ${y}C${x + length * 0.3} ${y + 10} ${x + length * 0.6} ${y - 10} ${end} ${y}V${y + width}C${x + length * 0.6} ${y + width - 10} ${x + length * 0.3} ${y + width + 10} ${x} ${y + width}Z`
  const cell = width / 27
  const panel = cell * 44
  const diamonds = motifFill(
    s,
    "sumbaIkat",
    { base: colors.base, main: colors.figure, second: colors.accent },
    width / 420,
    90,
  )
  const horses = (from: number) =>
    [0, 1].map((i) => horseAt(from + cell * (1.4 + i * 21), y + cell * 5.5, cell, i === 1)).join("")
  const bars = [0.6, 42.6].flatMap((part) => [x + cell * part, end - cell * part - cell])
  const bunches = Math.round(width / 18)
  return [
    fringe(s, pt(x, y + 4), pt(x, y + width - 4), 84, bunches, colors.threads, 180),
    fringe(s, pt(end, y + 4), pt(end, y + width - 4), 84, bunches, colors.threads, 0),
    shape(d, colors.base),
    clipped(s, d, [
      `<rect x="${x + panel}" y="${y}" width="${length - 2 * panel}" height="${width}" fill="${diamonds}"/>`,
      shape(horses(x + cell * 0.6) + horses(end - panel + cell * 0.6), colors.figure),
      ...bars.map(
        (at) =>
          `<rect x="${at}" y="${y - 10}" width="${cell}" height="${width + 20}" fill="${colors.accent}"/>`,
      ),
      line(
        [0.06, 0.1, 0.9, 0.94].map((t) => `M${x} ${y + width * t}H${end}`).join(""),
        colors.accent,
        width * 0.016,
      ),
      line(
        Array.from({ length: Math.round(width / 7) }, (_, i) => `M${x} ${y + i * 7}H${end}`).join(
          "",
        ),
        "#1A0806",
        1.5,
        { opacity: 0.2 },
      ),
      creases(
        s,
        [
          [pt(x, y + width * 0.3), pt(x + length / 2, y + width * 0.36), pt(end, y + width * 0.28)],
          [
            pt(x, y + width * 0.72),
            pt(x + length / 2, y + width * 0.66),
            pt(end, y + width * 0.74),
          ],
        ],
        18,
        0.18,
      ),
      shape(
        d,
        linear(s, pt(0, 0), pt(0.5, 1), [
          [0, "#FFF6E2", 0.18],
          [0.5, "#FFF6E2", 0],
          [1, "#1A0806", 0.3],
        ]),
      ),
    ]),
  ].join("")
}

/** Two whole scarves of warp ikat, indigo and morinda red, fringe to fringe. */
export function drawIkatScarf(s: Sketch): string[] {
  return [
    ground(s, "sumbaIkat", "pepper"),
    withShadow(
      s,
      group(ikatScarf(s, 190, 690, 1220, 290, morindaIkat), { transform: "rotate(5 800 835)" }),
      24,
      0.4,
    ),
    withShadow(
      s,
      group(ikatScarf(s, 180, 250, 1240, 296, indigoIkat), { transform: "rotate(-7 800 400)" }),
      30,
      0.45,
    ),
  ]
}
