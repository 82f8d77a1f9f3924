import { ground, motifFill } from "../grounds/ground.ts"
import { creases, fringe } from "../kit/cloth.ts"
import { indigo } from "../kit/color.ts"
import { ellipse, num, pt } from "../kit/geometry.ts"
import { tube } from "../kit/plants.ts"
import { clipped, group, line, linear, lit, shape, type Sketch, withShadow } from "../kit/sketch.ts"

/** Pekalongan silk over a rail: two falls with a fringe. */
export function drawSilkScarf(s: Sketch): string[] {
  const fill = motifFill(
    s,
    "jlamprang",
    { base: "#0F5A62", main: "#EBC98A", second: "#D9745A" },
    0.72,
  )
  const back = motifFill(
    s,
    "jlamprang",
    { base: "#0B4149", main: "#B89A64", second: "#A3553F" },
    0.72,
  )
  const hem = motifFill(s, "bentenan", { base: "#B8503A", main: "#F3DDA8", second: "#0F4C5C" }, 0.5)
  const fall = (x0: number, x1: number, y: number, sway: number) =>
    `M${x0} 236C${x0 - 10} 460 ${x0 - 40 + sway} 700 ${x0 - 26 + sway} ${y}Q${(x0 + x1) / 2 + sway} ${y + 34} ${x1 + 30 + sway} ${y}C${x1 + 44 + sway} 700 ${x1 + 8} 460 ${x1} 236Q${(x0 + x1) / 2} 208 ${x0} 236Z`
  const folds = (x0: number, x1: number, y: number, sway: number) =>
    [0.18, 0.4, 0.62, 0.84].map((t) => {
      const x = x0 + (x1 - x0) * t
      return [pt(x, 240), pt(x + sway * 0.3, 480), pt(x + (t - 0.5) * 60 + sway, y)]
    })
  const satin = linear(s, pt(0, 0), pt(1, 0), [
    [0, "#1A0806", 0.3],
    [0.12, "#FFF6E2", 0.34],
    [0.24, "#FFF6E2", 0],
    [0.42, "#1A0806", 0.24],
    [0.52, "#FFF6E2", 0.26],
    [0.68, "#FFF6E2", 0],
    [0.8, "#1A0806", 0.2],
    [0.9, "#FFF6E2", 0.12],
    [1, "#1A0806", 0.4],
  ])
  const one = fall(700, 1120, 800, 40)
  const two = fall(470, 930, 950, -16)
  const hemPath = "M400 850H1000V1010H400Z"
  const threads = ["#0F5A62", "#EBC98A", "#B8503A"]
  return [
    ground(s, "jlamprang", "sand"),
    withShadow(
      s,
      tube(s, [pt(180, 226), pt(500, 222), pt(900, 222), pt(1420, 226)], () => 24, "#9A6636", 0.5) +
        shape(ellipse(180, 226, 20, 30), lit(s, "#B07C44", 0.5)) +
        shape(ellipse(1420, 226, 20, 30), lit(s, "#8A5A2E", 0.5)),
      26,
    ),
    withShadow(
      s,
      [
        fringe(s, pt(718, 804), pt(1186, 804), 96, 26, threads),
        shape(one, back),
        shape(one, satin),
        clipped(s, one, creases(s, folds(700, 1120, 800, 40), 18, 0.3)),
      ],
      26,
      0.4,
    ),
    withShadow(
      s,
      [
        fringe(s, pt(434, 956), pt(938, 956), 110, 28, threads),
        shape(two, fill),
        clipped(s, two, [
          `<path d="${hemPath}" fill="${hem}"/>`,
          line("M400 850H1000", "#F3DDA8", 6),
          line("M400 866H1000", "#0F4C5C", 4),
        ]),
        shape(two, satin),
        clipped(s, two, creases(s, folds(470, 930, 950, -16), 20, 0.3)),
        line("M470 238Q700 206 930 238", "#FFF6E2", 5, { opacity: 0.35 }),
      ],
      26,
      0.42,
    ),
  ]
}

/** Sumba ikat: two long scarves, indigo and morinda, laid across each other with their warp fringes. */
export function drawIkatScarf(s: Sketch): string[] {
  const indigoFill = motifFill(
    s,
    "sumbaIkat",
    { base: indigo, main: "#D9C9A0", second: "#8A4A3A" },
    0.95,
  )
  const redFill = motifFill(
    s,
    "sumbaIkat",
    { base: "#7A2E22", main: "#E3C592", second: "#24384F" },
    0.8,
  )
  const scarf = (
    x: number,
    width: number,
    y0: number,
    y1: number,
    fill: string,
    stripe: string,
    threads: readonly string[],
  ) => {
    const d = `M${x} ${y0}C${x + 8} 400 ${x - 8} 760 ${x} ${y1}H${x + width}C${x + width - 8} 760 ${x + width + 8} 400 ${x + width} ${y0}Z`
    return [
      fringe(s, pt(x + 4, y1), pt(x + width - 4, y1), 120, Math.round(width / 20), threads),
      fringe(s, pt(x + width - 4, y0), pt(x + 4, y0), 120, Math.round(width / 20), threads, 270),
      shape(d, fill),
      clipped(s, d, [
        line(
          [0.03, 0.06, 0.94, 0.97].map((t) => `M${num(x + width * t)} ${y0}V${y1}`).join(""),
          stripe,
          7,
        ),
        line(
          Array.from({ length: Math.round(width / 7) }, (_, i) => `M${x + i * 7} ${y0}V${y1}`).join(
            "",
          ),
          "#1A0806",
          1.5,
          { opacity: 0.16 },
        ),
        line(
          Array.from(
            { length: Math.round((y1 - y0) / 6) },
            (_, i) => `M${x} ${y0 + i * 6}h${width}`,
          ).join(""),
          "#FFF6E2",
          1,
          { opacity: 0.1 },
        ),
        creases(
          s,
          [
            [pt(x + width * 0.3, y0), pt(x + width * 0.34, 600), pt(x + width * 0.28, y1)],
            [pt(x + width * 0.72, y0), pt(x + width * 0.68, 560), pt(x + width * 0.74, y1)],
          ],
          22,
          0.2,
        ),
        shape(
          d,
          linear(s, pt(0, 0), pt(1, 0.3), [
            [0, "#FFF6E2", 0.2],
            [0.5, "#FFF6E2", 0],
            [1, "#1A0806", 0.34],
          ]),
        ),
      ]),
    ]
  }
  return [
    ground(s, "sumbaIkat", "pepper"),
    withShadow(
      s,
      group(scarf(820, 340, 40, 1130, redFill, "#E3C592", ["#7A2E22", "#A3503A", "#E3C592"]), {
        transform: "translate(110 40) scale(.9) rotate(20 990 600)",
      }),
      24,
      0.4,
    ),
    withShadow(
      s,
      group(scarf(430, 400, 130, 1060, indigoFill, "#B8503A", ["#24384F", "#3E5A73", "#D9C9A0"]), {
        transform: "translate(60 40) scale(.92) rotate(-9 630 600)",
      }),
      30,
      0.45,
    ),
  ]
}
