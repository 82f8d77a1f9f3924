import { ground, table } from "../grounds/ground.ts"
import { darken, husk, lighten, mix, palmSugar, rattan } from "../kit/color.ts"
import { bezier, insideEllipse, type Point, pt, scatter, wobbly } from "../kit/geometry.ts"
import { granules } from "../kit/grains.ts"
import { tube } from "../kit/plants.ts"
import { between } from "../kit/random.ts"
import { line, linear, lit, shape, type Sketch, withShadow } from "../kit/sketch.ts"
import { openPaperBag } from "./paper-bag.ts"
import { chunk, domeDown, domeUp, leafBundle } from "./sugar-shapes.ts"

export function drawPalmSugarBlocks(s: Sketch): string[] {
  const color = mix(palmSugar, "#8A4A1C", 0.5)
  return [
    ground(s, "banten", "sand"),
    table(s, 850, mix("#E4CFA4", palmSugar, 0.18)),
    withShadow(s, leafBundle(s, pt(545, 660), 268, 318), 34),
    withShadow(s, domeDown(s, pt(1180, 668), 286, color), 34),
    withShadow(s, domeUp(s, pt(930, 930), 258, lighten(color, 0.05)), 24, 0.5),
    withShadow(
      s,
      [
        chunk(s, pt(560, 1060), 78, color),
        chunk(s, pt(1290, 1010), 70, lighten(color, 0.06)),
        chunk(s, pt(668, 1108), 40, color),
        chunk(s, pt(1392, 1050), 38, color),
        chunk(s, pt(1262, 1098), 26, color),
      ],
      14,
      0.4,
    ),
  ]
}

/** Granules in an opened bag, some of them in a ladle before it. */
export function drawPalmSugarGranules(s: Sketch): string[] {
  const color = "#A56A2C"
  const top = 470
  const heapTop = (x: number) => top + 4 - 150 * Math.exp(-(((x - 690) / 190) ** 2))
  const heap = `M372 ${top + 30}C470 ${top - 40} 560 ${top - 150} 690 ${top - 150}C830 ${top - 150} 900 ${top - 40} 1010 ${top + 30}Z`
  const inHeap = (p: Point) => p.y > heapTop(p.x) + 6 && p.y < top + 24
  const spill = scatter(s.random, { x: 1010, y: 985, width: 460, height: 130 }, 15, (p) =>
    insideEllipse(p, pt(1230, 1052), 226, 58),
  )
  const shade = linear(s, pt(0, 0), pt(1, 0.6), [
    [0, "#FFE7B8", 0.3],
    [0.45, "#FFE7B8", 0],
    [0.55, "#2A1206", 0],
    [1, "#2A1206", 0.5],
  ])
  const filling = [
    shape(heap, lit(s, color, 0.5)),
    granules(s, inHeap, { x: 380, y: top - 150, width: 620, height: 180 }, color, 11),
    shape(heap, shade),
  ].join("")
  return [
    ground(s, "banten", "leaf"),
    table(s, 830, "#C9B58C"),
    withShadow(s, openPaperBag(s, 380, top, 600, 600, "#B98F5C", filling), 36),
    label(),
    withShadow(s, spill.map((p) => chunk(s, p, between(s.random, 8, 15), color)).join(""), 6, 0.35),
    `<g transform="translate(330 500)">${scoop(s)}</g>`,
  ]
}

/** A plain label with the outline of a half-dome, so that no brand is pretended. */
function label(): string {
  return (
    shape("M520 700H830V900H520Z", "#F1E6CC") +
    line("M536 716H814V884H536Z", "#6B3F1D", 4) +
    shape("M615 812A60 60 0 0 1 735 812Z", "#6B3F1D") +
    line("M600 846H750", "#6B3F1D", 5)
  )
}

/** A coconut-shell ladle with its wooden handle, standing in the heap. */
function scoop(s: Sketch): string {
  const handle = bezier(pt(930, 470), pt(1040, 360), pt(1180, 240), pt(1330, 130), 20)
  const cup = wobbly(s.random, pt(852, 470), 150, 112, 0.015, 16, -28)
  return withShadow(
    s,
    [
      tube(s, handle, (t) => 20 + 9 * t, rattan, 0.5),
      shape(cup, lit(s, husk, 0.5)),
      shape(wobbly(s.random, pt(846, 456), 134, 88, 0.01, 16, -28), darken(husk, 0.35)),
      granules(
        s,
        (p) => insideEllipse(p, pt(842, 452), 112, 76),
        { x: 720, y: 360, width: 250, height: 190 },
        "#B87A36",
        11,
      ),
      line("M742 512Q772 392 900 372", lighten(husk, 0.5), 4, { opacity: 0.6 }),
    ],
    14,
    0.4,
  )
}
