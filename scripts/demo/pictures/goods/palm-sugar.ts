import { ground, table } from "../grounds/ground.ts"
import { darken, husk, lighten, mix, palmSugar, rattan } from "../kit/color.ts"
import { bezier, ellipse, insideEllipse, type Point, pt, scatter, wobbly } from "../kit/geometry.ts"
import { granules } from "../kit/grains.ts"
import { tube } from "../kit/plants.ts"
import { between } from "../kit/random.ts"
import { blur, clipped, line, linear, lit, shape, type Sketch, withShadow } from "../kit/sketch.ts"
import { frontArc, mouth, turned, turnedOutline } from "../kit/turned.ts"
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

export function drawPalmSugarGranules(s: Sketch): string[] {
  const color = "#A56A2C"
  const bowl = "#D8C7A4"
  const cx = 760
  const rim = pt(cx, 560)
  const r = 520
  const k = 0.36
  const heap = `M${cx - 470} 560C${cx - 330} 500 ${cx - 200} 330 ${cx - 20} 318C${cx + 170} 326 ${cx + 320} 500 ${cx + 470} 560A470 165 0 0 1 ${cx - 470} 560Z`
  const heapTop = (x: number) => 560 - 244 * Math.exp(-(((x - cx + 10) / 235) ** 2)) - 6
  const inHeap = (p: Point) =>
    (insideEllipse(p, pt(cx, 560), 462, 160) && p.y >= 556) ||
    (p.y < 560 && p.y > heapTop(p.x) + 8 && Math.abs(p.x - cx) < 440)
  const spill = scatter(s.random, { x: 1090, y: 960, width: 330, height: 150 }, 17, (p) =>
    insideEllipse(p, pt(1250, 1035), 160, 62),
  )
  return [
    ground(s, "banten", "leaf"),
    table(s, 800, "#C9B58C"),
    withShadow(
      s,
      [
        turned(
          s,
          cx,
          [
            [560, r],
            [640, r * 0.98],
            [760, r * 0.86],
            [880, r * 0.62],
            [950, r * 0.42],
            [1000, r * 0.4],
          ],
          k,
          bowl,
          0.42,
        ),
        clipped(
          s,
          turnedOutline(
            cx,
            [
              [560, r],
              [640, r * 0.98],
              [760, r * 0.86],
              [880, r * 0.62],
              [950, r * 0.42],
              [1000, r * 0.4],
            ],
            k,
          ),
          [0.12, 0.3, 0.5]
            .map((t) =>
              line(frontArc(cx, 560 + t * 330, r * (1 - t * t * 0.55), k), darken(bowl, 0.22), 5, {
                opacity: 0.5,
              }),
            )
            .join(""),
        ),
        mouth(cx, 560, r, k, bowl, 0.05),
      ],
      36,
    ),
    shape(heap, lit(s, color, 0.5)),
    granules(s, inHeap, { x: cx - 470, y: 300, width: 940, height: 430 }, color, 11),
    shape(
      heap,
      linear(s, pt(0, 0), pt(1, 0.6), [
        [0, "#FFE7B8", 0.3],
        [0.45, "#FFE7B8", 0],
        [0.55, "#2A1206", 0],
        [1, "#2A1206", 0.55],
      ]),
    ),
    scoop(s),
    withShadow(s, spill.map((p) => chunk(s, p, between(s.random, 8, 15), color)).join(""), 6, 0.35),
    shape(ellipse(rim.x - 240, 876, 90, 14), "#FFF6E2", { opacity: 0.22, filter: blur(18) }),
  ]
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
