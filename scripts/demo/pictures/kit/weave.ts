import { tint } from "./color.ts"
import { facet, type Point, pt, stretch } from "./geometry.ts"
import { between } from "./random.ts"
import { line, shape, type Sketch } from "./sketch.ts"

export type Surface = (u: number, v: number) => Point

export type Weave = {
  /** Maps 0–1 across and 0–1 down to the picture. */
  surface: Surface
  columns: number
  rows: number
  /** True where the upright strand lies on top. */
  over: (column: number, row: number) => boolean
  upright: (column: number, row: number) => string
  level: (row: number, column: number) => string
  /** Signed light at a place, -1 to 1. */
  light?: (u: number, v: number) => number
  /** Share of a cell left open around each strand. */
  gap?: number
}

/** Strands over and under each other; every visible float is drawn as one piece. */
export function drawWeave(s: Sketch, w: Weave): string {
  const gap = w.gap ?? 0.06
  const light = w.light ?? (() => 0)
  const fills = new Map<string, string[]>()
  const shine: string[] = []
  const ends: string[] = []

  function piece(u0: number, u1: number, v0: number, v1: number, along: "u" | "v", color: string) {
    const at = (a: number, b: number) => w.surface(u0 + (u1 - u0) * a, v0 + (v1 - v0) * b)
    const level = light((u0 + u1) / 2, (v0 + v1) / 2) + between(s.random, -0.05, 0.05)
    const fill = tint(color, Math.round(level * 14) / 14)
    const path = facet(
      along === "v"
        ? [at(gap, 0), at(0.5, -0.06), at(1 - gap, 0), at(1 - gap, 1), at(0.5, 1.06), at(gap, 1)]
        : [at(0, 1 - gap), at(-0.06, 0.5), at(0, gap), at(1, gap), at(1.06, 0.5), at(1, 1 - gap)],
    )
    const list = fills.get(fill) ?? []
    list.push(path)
    fills.set(fill, list)
    const [h0, h1] =
      along === "v" ? [at(0.32, 0.12), at(0.32, 0.88)] : [at(0.12, 0.32), at(0.88, 0.32)]
    shine.push(stretch(h0, h1))
    const [e0, e1] =
      along === "v" ? [at(gap, 0.97), at(1 - gap, 0.97)] : [at(0.97, gap), at(0.97, 1 - gap)]
    ends.push(stretch(e0, e1))
  }

  for (let i = 0; i < w.columns; i++) {
    for (let j = 0; j < w.rows;) {
      let k = j
      while (k < w.rows && w.over(i, k) && w.upright(i, k) === w.upright(i, j)) k++
      if (k > j)
        piece(i / w.columns, (i + 1) / w.columns, j / w.rows, k / w.rows, "v", w.upright(i, j))
      j = Math.max(k, j + 1)
    }
  }
  for (let j = 0; j < w.rows; j++) {
    for (let i = 0; i < w.columns;) {
      let k = i
      while (k < w.columns && !w.over(k, j) && w.level(j, k) === w.level(j, i)) k++
      if (k > i)
        piece(i / w.columns, k / w.columns, j / w.rows, (j + 1) / w.rows, "u", w.level(j, i))
      i = Math.max(k, i + 1)
    }
  }
  return [
    ...[...fills].map(([fill, paths]) => shape(paths.join(""), fill)),
    line(ends.join(""), "#1A100A", 2, { opacity: 0.28 }),
    line(shine.join(""), "#FFF6E2", 1.6, { opacity: 0.3 }),
  ].join("")
}

export function plain(column: number, row: number): boolean {
  return (column + row) % 2 === 0
}

/** Over two, under two, stepping one: the diagonal of most Bornean and Javanese baskets. */
export function twill(column: number, row: number): boolean {
  return (((column + row) % 4) + 4) % 4 < 2
}

/** Front half of an upright round wall; radius by height, `tilt` squashes its rings. */
export function roundWall(
  cx: number,
  top: number,
  bottom: number,
  radius: (v: number) => number,
  tilt: number,
): Surface {
  return (u, v) => {
    const angle = Math.PI * (1 - u)
    const r = radius(v)
    return pt(cx + r * Math.cos(angle), top + (bottom - top) * v + r * tilt * Math.sin(angle))
  }
}

/** Light on a round wall: brightest left of the middle, dim at both edges. */
export function roundLight(u: number): number {
  return 0.22 - Math.abs(u - 0.34) ** 1.5 * 1.25
}
