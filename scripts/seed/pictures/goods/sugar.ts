import {
  darken,
  dryLeaf,
  glass,
  husk,
  leafGreen,
  lighten,
  mix,
  palmSugar,
  rattan,
  straw,
} from "../kit/color.ts"
import {
  bezier,
  ellipse,
  insideEllipse,
  num,
  polyline,
  pt,
  scatter,
  smooth,
  smoothJoin,
  wobbly,
  type Point,
} from "../kit/geometry.ts"
import { leaf, tube } from "../kit/plants.ts"
import { between } from "../kit/random.ts"
import {
  blur,
  clipped,
  column,
  line,
  linear,
  lit,
  shape,
  slope,
  withShadow,
  withTexture,
  type Sketch,
} from "../kit/sketch.ts"
import { frontArc, mouth, turned, turnedOutline } from "../kit/turned.ts"
import { ground, table } from "../grounds/ground.ts"

const tilt = 0.3

/** Half a coconut-shell mould of sugar, round side up; `c` is the middle of its base. */
export function domeUp(s: Sketch, c: Point, r: number, color: string): string {
  const h = r * 1.02
  const d = `M${num(c.x - r)} ${num(c.y)}C${num(c.x - r)} ${num(c.y - h * 0.75)} ${num(c.x - r * 0.62)} ${num(c.y - h)} ${num(c.x)} ${num(c.y - h)}C${num(c.x + r * 0.62)} ${num(c.y - h)} ${num(c.x + r)} ${num(c.y - h * 0.75)} ${num(c.x + r)} ${num(c.y)}A${num(r)} ${num(r * tilt)} 0 0 1 ${num(c.x - r)} ${num(c.y)}Z`
  const rings = [0.2, 0.38, 0.55, 0.7, 0.83]
    .map((t) => frontArc(c.x, c.y - h * t, r * Math.sqrt(1 - t * t) * 0.99, tilt))
    .join("")
  const pits = Array.from({ length: 40 }, () => {
    const x = c.x + between(s.random, -0.8, 0.8) * r
    const y = c.y - between(s.random, -0.1, 0.8) * h
    return ellipse(x, y, between(s.random, 2, 6), between(s.random, 1, 3))
  }).join("")
  return withTexture(
    s,
    shape(d, lit(s, color, 0.62)) +
      clipped(s, d, [
        line(rings, darken(color, 0.3), 4, { opacity: 0.3 }),
        line(rings, lighten(color, 0.3), 2, { opacity: 0.25, transform: "translate(0 5)" }),
        shape(pits, darken(color, 0.5), { opacity: 0.5 }),
        shape(ellipse(c.x - r * 0.36, c.y - h * 0.62, r * 0.26, h * 0.14), "#FFF1D6", {
          opacity: 0.4,
          filter: blur(s, 16),
        }),
        shape(ellipse(c.x + r * 0.2, c.y + r * tilt * 0.8, r * 0.9, 12), "#E8A55C", {
          opacity: 0.22,
          filter: blur(s, 10),
        }),
      ]),
    0.03,
    0.17,
  )
}

/** The other half, cut face up: the face shows the crystal and the pouring ring. */
export function domeDown(s: Sketch, c: Point, r: number, color: string): string {
  const h = r * 0.84
  const body = `M${num(c.x - r)} ${num(c.y)}C${num(c.x - r * 0.98)} ${num(c.y + h * 0.7)} ${num(c.x - r * 0.6)} ${num(c.y + h)} ${num(c.x)} ${num(c.y + h)}C${num(c.x + r * 0.6)} ${num(c.y + h)} ${num(c.x + r * 0.98)} ${num(c.y + h * 0.7)} ${num(c.x + r)} ${num(c.y)}Z`
  const face = ellipse(c.x, c.y, r, r * tilt)
  const crystals = Array.from({ length: 150 }, () => {
    const a = s.random() * 6.283
    const q = Math.sqrt(s.random()) * 0.94
    return ellipse(
      c.x + Math.cos(a) * q * r,
      c.y + Math.sin(a) * q * r * tilt,
      between(s.random, 1.5, 4),
      between(s.random, 1, 2),
    )
  }).join("")
  const rings = [0.25, 0.45, 0.62]
    .map((t) => frontArc(c.x, c.y + h * t, r * Math.sqrt(1 - t * t), tilt * 0.8))
    .join("")
  return withTexture(
    s,
    shape(body, lit(s, darken(color, 0.12), 0.6)) +
      clipped(s, body, line(rings, darken(color, 0.5), 4, { opacity: 0.3 })) +
      shape(face, slope(s, lighten(color, 0.2), 0.3)) +
      line(face, lighten(color, 0.45), 3, { opacity: 0.6 }) +
      shape(ellipse(c.x, c.y + 4, r * 0.72, r * tilt * 0.7), darken(color, 0.1), {
        opacity: 0.25,
      }) +
      shape(crystals, lighten(color, 0.6), { opacity: 0.55 }),
    0.04,
    0.16,
  )
}

/** A pair of halves tied in dry leaf: gores gathered to a knot. */
export function leafBundle(s: Sketch, c: Point, rx: number, ry: number): string {
  const parts: string[] = []
  const top = pt(c.x, c.y - ry * 0.98)
  const bottom = pt(c.x, c.y + ry * 0.99)
  const tails = [-64, -38, -14, 12, 40, 66].map((a, i) => {
    const x = top.x + a * 2.3
    const y = top.y - 190 + Math.abs(a) * 1.3 + (i % 2) * 34
    return leaf(
      s,
      pt(top.x + a * 0.25, top.y + 14),
      pt(x, y),
      i % 2 ? dryLeaf : mix(dryLeaf, straw, 0.5),
      { half: 30, bend: a * 0.5, belly: 0.6, veins: 12 },
    )
  })
  parts.push(...tails)
  const count = 9
  const order = [0, 8, 1, 7, 2, 6, 3, 5, 4]
  for (const i of order) {
    const u = -1 + (2 * (i + 0.5)) / count
    const edge = (k: number) =>
      bezier(
        pt(top.x + k * 24, top.y + 6),
        pt(c.x + k * rx * 1.34, c.y - ry * 0.78),
        pt(c.x + k * rx * 1.34, c.y + ry * 0.82),
        pt(bottom.x + k * 60, bottom.y - Math.abs(k) * 12),
        15,
      )
    const half = 1.28 / count
    const a = edge(Math.max(-1, u - half))
    const b = edge(Math.min(1, u + half))
    const tone = 0.2 - Math.abs(u + 0.35) * 0.36 + between(s.random, -0.05, 0.05)
    const base = mix(
      dryLeaf,
      i % 4 === 1 ? leafGreen : "#B98A4C",
      i % 4 === 1 ? 0.1 : 0.3 + 0.12 * (i % 3),
    )
    const color = tone > 0 ? lighten(base, tone) : darken(base, -tone)
    const outline = smoothJoin(a, b.toReversed())
    const veins = Array.from({ length: 7 }, (_, k) => {
      const t = (k + 1) / 8
      return smooth(
        a.map((p, n) => pt(p.x + ((b[n]?.x ?? p.x) - p.x) * t, p.y + ((b[n]?.y ?? p.y) - p.y) * t)),
      )
    }).join("")
    parts.push(
      shape(outline, color),
      line(veins, darken(color, 0.25), 1.6, { opacity: 0.55 }),
      line(smooth(b), "#1A100A", 5, { opacity: 0.22 }),
      line(smooth(a), lighten(color, 0.4), 2.5, { opacity: 0.6 }),
    )
  }
  const band = (y: number, r: number) => {
    const d = `M${num(c.x - r)} ${num(y)}Q${num(c.x)} ${num(y + 62)} ${num(c.x + r)} ${num(y)}`
    return (
      line(d, "#1A100A", 17, { opacity: 0.25, transform: "translate(3 8)" }) +
      line(d, darken(straw, 0.25), 15) +
      line(d, straw, 9, { transform: "translate(-1 -2)" }) +
      line(d, lighten(straw, 0.5), 2, { transform: "translate(-1 -5)", opacity: 0.8 })
    )
  }
  parts.push(band(c.y - ry * 0.22, rx * 1.0), band(c.y + ry * 0.24, rx * 0.99))
  for (let i = 0; i < 4; i++) {
    const y = top.y + 12 + i * 12
    parts.push(
      line(
        `M${num(top.x - 32)} ${num(y - 3)}Q${num(top.x)} ${num(y + 13)} ${num(top.x + 32)} ${num(y - 3)}`,
        i % 2 ? straw : darken(straw, 0.2),
        12,
      ),
      line(
        `M${num(top.x - 28)} ${num(y - 5)}Q${num(top.x)} ${num(y + 9)} ${num(top.x + 20)} ${num(y - 1)}`,
        lighten(straw, 0.4),
        2,
      ),
    )
  }
  return parts.join("")
}

/** Broken lumps with flat faces. */
export function chunk(s: Sketch, c: Point, r: number, color: string): string {
  const n = 7
  const from = s.random() * 60
  const rim = Array.from({ length: n }, (_, i) => {
    const a = ((from + (i / n) * 360) * Math.PI) / 180
    const k = between(s.random, 0.78, 1.1)
    return pt(c.x + Math.cos(a) * r * k, c.y + Math.sin(a) * r * 0.74 * k)
  })
  const hub = pt(c.x - r * 0.1, c.y - r * 0.15)
  return rim
    .map((p, i) => {
      const q = rim[(i + 1) % n] ?? p
      const facing = -((p.x + q.x) / 2 - c.x) - ((p.y + q.y) / 2 - c.y)
      const fill =
        facing > 0
          ? lighten(color, 0.12 + 0.25 * (facing / r) * 0.7)
          : darken(color, Math.min(0.5, (-facing / r) * 0.42))
      return shape(`${polyline([hub, p, q])}Z`, fill, {
        stroke: fill,
        "stroke-width": 1.5,
        "stroke-linejoin": "round",
      })
    })
    .join("")
}

export function drawPalmSugarBlocks(s: Sketch): string[] {
  const color = mix(palmSugar, "#8A4A1C", 0.5)
  return [
    ground(s, "banten", "sand"),
    table(s, 850, mix("#E4CFA4", palmSugar, 0.18)),
    withShadow(s, leafBundle(s, pt(545, 660), 268, 318), 34),
    withShadow(s, domeDown(s, pt(1090, 690), 300, color), 34),
    withShadow(s, domeUp(s, pt(1062, 668), 262, lighten(color, 0.05)), 10, 0.5),
    withShadow(
      s,
      [
        chunk(s, pt(720, 1000), 92, color),
        chunk(s, pt(862, 1056), 56, lighten(color, 0.06)),
        chunk(s, pt(590, 1064), 42, color),
        chunk(s, pt(958, 1012), 28, color),
        chunk(s, pt(664, 1104), 22, color),
      ],
      14,
      0.4,
    ),
  ]
}

/** A heap of granules: many small facets inside an outline, finer towards the back. */
export function granules(
  s: Sketch,
  inside: (p: Point) => boolean,
  box: { x: number; y: number; width: number; height: number },
  color: string,
  gap = 9,
): string {
  const tones = [-0.3, -0.15, 0, 0.12, 0.25, 0.4]
  const lists = tones.map(() => [] as string[])
  for (const p of scatter(s.random, box, gap, inside, 9000)) {
    const r = gap * between(s.random, 0.42, 0.72)
    const index = Math.floor(s.random() * tones.length)
    const k = () => between(s.random, 0.7, 1.2) * r
    lists[index]?.push(
      `M${num(p.x - k())} ${num(p.y)}L${num(p.x)} ${num(p.y - k())}L${num(p.x + k())} ${num(p.y)}L${num(p.x)} ${num(p.y + k())}Z`,
    )
  }
  return tones
    .map((t, i) => shape((lists[i] ?? []).join(""), t > 0 ? lighten(color, t) : darken(color, -t)))
    .join("")
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
    shape(ellipse(rim.x - 240, 876, 90, 14), "#FFF6E2", { opacity: 0.22, filter: blur(s, 18) }),
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

export function drawCoconutSugar(s: Sketch): string[] {
  const color = "#C08A4A"
  const cx = 560
  const wall: [number, number][] = [
    [320, 215],
    [400, 268],
    [520, 282],
    [800, 282],
    [930, 270],
    [985, 236],
  ]
  const outline = turnedOutline(cx, wall, 0.2)
  const inJar = `M${cx - 268} 520Q${cx - 120} 470 ${cx} 488T${cx + 268} 512V930Q${cx + 240} 1020 ${cx} 1024Q${cx - 240} 1020 ${cx - 268} 930Z`
  return [
    ground(s, "parang", "mist"),
    table(s, 860, "#D9C8A6"),
    coconutHalf(s, pt(1090, 760), 300),
    withShadow(
      s,
      [
        shape(outline, glass, { opacity: 0.55 }),
        clipped(s, outline, [
          shape(inJar, column(s, color, 0.4)),
          granules(
            s,
            (p) => p.y > 505 && p.y < 1010 && Math.abs(p.x - cx) < 262,
            { x: cx - 268, y: 480, width: 536, height: 540 },
            color,
            12,
          ),
          shape(
            inJar,
            linear(s, pt(0, 0), pt(1, 0), [
              [0, "#3A1D08", 0.3],
              [0.25, "#FFE7B8", 0.2],
              [0.6, "#3A1D08", 0.05],
              [1, "#3A1D08", 0.5],
            ]),
          ),
        ]),
        line(outline, "#F7FFFB", 5, { opacity: 0.65 }),
        shape(
          `M${cx - 236} 460Q${cx - 252} 700 ${cx - 232} 900L${cx - 196} 906Q${cx - 214} 700 ${cx - 200} 452Z`,
          "#FFFFFF",
          { opacity: 0.4 },
        ),
        shape(
          `M${cx + 226} 470Q${cx + 240} 700 ${cx + 224} 880L${cx + 212} 880Q${cx + 226} 700 ${cx + 214} 470Z`,
          "#FFFFFF",
          { opacity: 0.25 },
        ),
        lid(s, cx, 210, 232),
      ],
      34,
    ),
    withShadow(
      s,
      scatter(s.random, { x: 780, y: 985, width: 420, height: 120 }, 19, (p) =>
        insideEllipse(p, pt(980, 1050), 200, 52),
      )
        .map((p) => chunk(s, p, between(s.random, 8, 14), color))
        .join(""),
      6,
      0.35,
    ),
  ]
}

/** A cork-like lid under a cloth tied with string. */
function lid(s: Sketch, cx: number, y: number, r: number): string {
  const cloth = "#EADBB8"
  const hem: Point[] = Array.from({ length: 19 }, (_, i) =>
    pt(
      cx - r * 1.22 + (i / 18) * r * 2.44,
      y + 205 + (i % 2 ? 16 : -6) + 24 * Math.sin((i / 18) * Math.PI),
    ),
  )
  const body = `M${cx - r} ${y + 130}C${cx - r} ${y - 20} ${cx - r * 0.6} ${y - 34} ${cx} ${y - 34}S${cx + r} ${y - 20} ${cx + r} ${y + 130}`
  const skirt = `M${cx - r} ${y + 118}L${smooth(hem).slice(1)}L${cx + r} ${y + 118}Q${cx} ${y + 170} ${cx - r} ${y + 118}Z`
  const folds = Array.from({ length: 15 }, (_, i) => {
    const x = cx - r * 0.94 + (i / 14) * r * 1.88
    return `M${num(x)} ${num(y + 150)}L${num(cx + (x - cx) * 1.2)} ${num(y + 214)}`
  }).join("")
  const string = `M${cx - r} ${y + 116}Q${cx} ${y + 176} ${cx + r} ${y + 116}`
  return withTexture(
    s,
    [
      shape(skirt, column(s, cloth, 0.35)),
      line(folds, darken(cloth, 0.35), 5, { opacity: 0.45 }),
      shape(`${body}Q${cx} ${y + 186} ${cx - r} ${y + 130}Z`, lit(s, cloth, 0.3)),
      line(string, darken(palmSugar, 0.2), 13),
      line(string, rattan, 7, { transform: "translate(-1 -2)" }),
      line(
        `M${cx - 30} ${y + 146}q-66 -30 -84 16q20 34 84 -10q70 -36 96 6q-20 44 -96 -6M${cx - 34} ${y + 150}q-30 40 -24 92M${cx - 24} ${y + 150}q40 36 44 86`,
        rattan,
        7,
      ),
    ],
    "0.9 0.5",
    0.14,
  )
}

/** Half a mature coconut, flesh towards the viewer. */
export function coconutHalf(s: Sketch, c: Point, r: number): string {
  const fibres = Array.from({ length: 120 }, (_, i) => {
    const a = (i / 120) * 6.283 + between(s.random, -0.03, 0.03)
    const q = between(s.random, 1.0, 1.06)
    return `M${num(c.x + Math.cos(a) * r * 0.95)} ${num(c.y + Math.sin(a) * r * 0.92)}L${num(c.x + Math.cos(a + 0.08) * r * q)} ${num(c.y + Math.sin(a + 0.08) * r * 0.97 * q)}`
  }).join("")
  return withShadow(
    s,
    [
      line(fibres, "#6B4526", 5),
      shape(ellipse(c.x, c.y, r, r * 0.97), lit(s, "#5C3A20", 0.5)),
      shape(ellipse(c.x - 4, c.y - 4, r * 0.93, r * 0.9), "#3A2414"),
      shape(ellipse(c.x - 6, c.y - 6, r * 0.9, r * 0.87), slope(s, "#FBF6E8", 0.14)),
      shape(
        ellipse(c.x + 4, c.y + 8, r * 0.66, r * 0.62),
        linear(s, pt(0, 0), pt(1, 1), [
          [0, "#A99F88"],
          [0.5, "#DDD3BC"],
          [1, "#F7F0DE"],
        ]),
      ),
      shape(ellipse(c.x + 14, c.y + 24, r * 0.5, r * 0.44), "#EFE6D0", {
        filter: blur(s, 18),
        opacity: 0.8,
      }),
      line(
        `M${num(c.x - r * 0.78)} ${num(c.y - r * 0.2)}A${num(r * 0.8)} ${num(r * 0.78)} 0 0 1 ${num(c.x)} ${num(c.y - r * 0.78)}`,
        "#FFFFFF",
        10,
        { opacity: 0.8 },
      ),
    ],
    30,
  )
}

export function drawCoconutNectar(s: Sketch): string[] {
  const cx = 620
  const wall: [number, number][] = [
    [250, 62],
    [360, 64],
    [440, 92],
    [510, 176],
    [580, 202],
    [760, 206],
    [960, 202],
    [1010, 178],
  ]
  const outline = turnedOutline(cx, wall, 0.16)
  const level = `M0 430H1600V1200H0Z`
  return [
    ground(s, "kawung", "sage"),
    table(s, 880, "#CDBB93"),
    blossom(s),
    withShadow(
      s,
      [
        shape(outline, glass, { opacity: 0.6 }),
        clipped(s, outline, [
          shape(
            level,
            linear(s, pt(0.32, 0), pt(0.54, 0), [
              [0, "#4A1E08"],
              [0.3, "#C8741F"],
              [0.6, "#8E4312"],
              [1, "#3B1606"],
            ]),
          ),
          shape(ellipse(cx, 432, 100, 14), "#E09A3E"),
        ]),
        line(outline, "#FFF6E2", 4, { opacity: 0.5 }),
        shape(
          `M${cx - 170} 560Q${cx - 178} 760 ${cx - 166} 960L${cx - 140} 962Q${cx - 152} 760 ${cx - 142} 546Z`,
          "#FFF3D8",
          { opacity: 0.6 },
        ),
        shape(
          `M${cx - 48} 270Q${cx - 50} 330 ${cx - 44} 400H${cx - 30}Q${cx - 36} 330 ${cx - 34} 268Z`,
          "#FFFFFF",
          { opacity: 0.5 },
        ),
        label(s, cx, 640, 203),
        turned(
          s,
          cx,
          [
            [170, 66],
            [185, 70],
            [268, 68],
          ],
          0.16,
          "#A87B45",
          0.45,
        ),
        shape(ellipse(cx, 170, 66, 11), "#C79A60"),
      ],
      34,
    ),
    dish(s, pt(1120, 960)),
  ]
}

/** A paper label without words: a kawung mark and ruled lines. */
function label(s: Sketch, cx: number, y: number, r: number): string {
  const d = `M${cx - r} ${y}Q${cx} ${y + 62} ${cx + r} ${y}V${y + 230}Q${cx} ${y + 292} ${cx - r} ${y + 230}Z`
  const mark = [45, 135, 225, 315]
    .map((a) => {
      const q = (a * Math.PI) / 180
      return ellipse(cx - 20 + Math.cos(q) * 32, y + 122 + Math.sin(q) * 32, 17, 17)
    })
    .join("")
  return (
    shape(d, column(s, "#F3E8CF", 0.3)) +
    line(
      `M${cx - r} ${y + 14}Q${cx} ${y + 76} ${cx + r} ${y + 14}M${cx - r} ${y + 216}Q${cx} ${y + 278} ${cx + r} ${y + 216}`,
      palmSugar,
      3,
    ) +
    shape(mark, palmSugar) +
    line(`M${cx - 110} ${y + 208}Q${cx - 20} ${y + 226} ${cx + 70} ${y + 222}`, palmSugar, 5, {
      opacity: 0.6,
    })
  )
}

/** A coconut flower branch with buds. */
function blossom(s: Sketch): string {
  const root = pt(1660, 330)
  const parts: string[] = [
    tube(
      s,
      bezier(root, pt(1440, 350), pt(1200, 450), pt(1030, 610), 16),
      (t) => 24 - 15 * t,
      "#B9A24E",
    ),
  ]
  const tips: [number, number, number][] = [
    [980, 230, 0.1],
    [900, 380, 0.35],
    [870, 540, 0.6],
    [1200, 150, 0],
    [1090, 800, 0.7],
    [1270, 720, 0.35],
    [930, 730, 0.9],
    [1420, 660, 0.12],
  ]
  tips.forEach(([x, y, t]) => {
    const from = pt(1420 - 390 * t, 366 + 244 * t * t)
    const spine = bezier(
      from,
      pt((from.x * 2 + x) / 3, from.y - 10),
      pt((from.x + 2 * x) / 3, y + 20),
      pt(x, y),
      18,
    )
    parts.push(tube(s, spine, (q) => 8 - 5 * q, "#C9B45C", 0.3))
    spine.forEach((p, i) => {
      if (i < 4) return
      const side = i % 2 ? 1 : -1
      parts.push(
        shape(
          ellipse(p.x + 4 * side, p.y + side * 13, 15, 11),
          lit(s, i % 3 ? "#E9D48A" : "#F3E6B4", 0.4),
        ),
      )
    })
  })
  return withShadow(s, parts, 22, 0.3)
}

function dish(s: Sketch, c: Point): string {
  return withShadow(
    s,
    [
      turned(
        s,
        c.x,
        [
          [c.y, 240],
          [c.y + 50, 200],
          [c.y + 84, 120],
        ],
        0.34,
        "#E7DCC4",
        0.4,
      ),
      shape(ellipse(c.x, c.y, 240, 80), "#F6EEDB"),
      shape(ellipse(c.x, c.y + 6, 214, 67), "#5A2208"),
      shape(
        ellipse(c.x, c.y + 8, 208, 62),
        linear(s, pt(0, 0), pt(1, 1), [
          [0, "#D98A2B"],
          [0.5, "#9A4B12"],
          [1, "#5A2208"],
        ]),
      ),
      shape(ellipse(c.x - 80, c.y - 14, 66, 12), "#FFE9BE", { opacity: 0.65, filter: blur(s, 5) }),
    ],
    24,
  )
}
