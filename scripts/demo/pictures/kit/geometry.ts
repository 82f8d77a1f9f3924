import { between, type Random } from "./random.ts"

export type Point = { x: number; y: number }

export function pt(x: number, y: number): Point {
  return { x, y }
}

/** One decimal is finer than a pixel and keeps files small. */
export function num(value: number): string {
  const rounded = Math.round(value * 10) / 10
  return Object.is(rounded, -0) ? "0" : String(rounded)
}

export function xy(p: Point): string {
  return `${num(p.x)} ${num(p.y)}`
}

/** Numbers with the fewest separators a path allows. */
export function compact(values: readonly number[]): string {
  return values
    .map((value, i) => {
      const text = num(value).replace(/^(-?)0\./, "$1.")
      return i === 0 || text.startsWith("-") ? text : ` ${text}`
    })
    .join("")
}

/** A straight stroke in its shortest spelling; for pictures with thousands of them. */
export function stretch(a: Point, b: Point): string {
  return `M${compact([a.x, a.y])}l${compact([b.x - a.x, b.y - a.y])}`
}

/** A closed outline in relative steps, short to spell. */
export function facet(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (!first) throw new Error("an outline needs points")
  let from = first
  const steps = rest.map((p) => {
    const step = [p.x - from.x, p.y - from.y]
    from = p
    return step
  })
  return `M${compact([first.x, first.y])}l${compact(steps.flat())}z`
}

export function lerp(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }
}

export function polar(center: Point, radius: number, degrees: number): Point {
  const a = (degrees * Math.PI) / 180
  return { x: center.x + radius * Math.cos(a), y: center.y + radius * Math.sin(a) }
}

/** Turns in code rather than by `transform`: bounding-box gradients then keep the light upper left. */
export function turn(p: Point, center: Point, degrees: number): Point {
  const a = (degrees * Math.PI) / 180
  const dx = p.x - center.x
  const dy = p.y - center.y
  return {
    x: center.x + dx * Math.cos(a) - dy * Math.sin(a),
    y: center.y + dx * Math.sin(a) + dy * Math.cos(a),
  }
}

export function polygon(points: readonly Point[]): string {
  return `M${points.map(xy).join("L")}Z`
}

export function polyline(points: readonly Point[]): string {
  return `M${points.map(xy).join("L")}`
}

function pointAt(points: readonly Point[], index: number, closed: boolean): Point {
  const n = points.length
  const i = closed ? ((index % n) + n) % n : Math.min(n - 1, Math.max(0, index))
  const p = points[i]
  if (!p) throw new Error("a curve needs points")
  return p
}

/** Catmull–Rom through all points, as cubic Béziers. */
export function smooth(points: readonly Point[], closed = false): string {
  const first = pointAt(points, 0, closed)
  const segments = closed ? points.length : points.length - 1
  let d = `M${xy(first)}`
  for (let i = 0; i < segments; i++) {
    const p0 = pointAt(points, i - 1, closed)
    const p1 = pointAt(points, i, closed)
    const p2 = pointAt(points, i + 1, closed)
    const p3 = pointAt(points, i + 2, closed)
    const c1 = pt(p1.x + (p2.x - p0.x) / 6, p1.y + (p2.y - p0.y) / 6)
    const c2 = pt(p2.x - (p3.x - p1.x) / 6, p2.y - (p3.y - p1.y) / 6)
    d += `C${xy(c1)} ${xy(c2)} ${xy(p2)}`
  }
  return closed ? `${d}Z` : d
}

/** `count` points along a cubic Bézier, both ends included. */
export function bezier(a: Point, b: Point, c: Point, d: Point, count: number): Point[] {
  return Array.from({ length: count }, (_, i) => {
    const t = i / (count - 1)
    const u = 1 - t
    const w = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t] as const
    return pt(
      w[0] * a.x + w[1] * b.x + w[2] * c.x + w[3] * d.x,
      w[0] * a.y + w[1] * b.y + w[2] * c.y + w[3] * d.y,
    )
  })
}

/** Unit normal of a polyline at an index, to the left of its direction. */
export function normalAt(points: readonly Point[], index: number): Point {
  const a = pointAt(points, index - 1, false)
  const b = pointAt(points, index + 1, false)
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  return pt((b.y - a.y) / length, -(b.x - a.x) / length)
}

/** The two sides of a band around a spine; `half` gives half the width at t in 0–1. */
export function sides(spine: readonly Point[], half: (t: number) => number): [Point[], Point[]] {
  const left: Point[] = []
  const right: Point[] = []
  spine.forEach((p, i) => {
    const n = normalAt(spine, i)
    const w = half(i / (spine.length - 1))
    left.push(pt(p.x + n.x * w, p.y + n.y * w))
    right.push(pt(p.x - n.x * w, p.y - n.y * w))
  })
  return [left, right]
}

/** A closed band around a spine. */
export function ribbon(spine: readonly Point[], half: (t: number) => number): string {
  const [left, right] = sides(spine, half)
  return smoothJoin(left, right.toReversed())
}

/** One outline out of two smooth edges joined by straight ends. */
export function smoothJoin(edge: readonly Point[], back: readonly Point[]): string {
  return `${smooth(edge)}L${smooth(back).slice(1)}Z`
}

export function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  return `M${num(cx - rx)} ${num(cy)}a${num(rx)} ${num(ry)} 0 1 1 ${num(2 * rx)} 0a${num(rx)} ${num(ry)} 0 1 1 ${num(-2 * rx)} 0Z`
}

export function ellipsePoints(c: Point, rx: number, ry: number, degrees: number, count: number) {
  return Array.from({ length: count }, (_, i) => {
    const a = (i / count) * 2 * Math.PI
    return turn(pt(c.x + rx * Math.cos(a), c.y + ry * Math.sin(a)), c, degrees)
  })
}

/** A hand-made round: an ellipse whose radius wavers by `wobble` (0–1). */
export function wobbly(
  random: Random,
  c: Point,
  rx: number,
  ry: number,
  wobble: number,
  count = 14,
  degrees = 0,
): string {
  const points = ellipsePoints(c, rx, ry, degrees, count).map((p) =>
    lerp(c, p, 1 + between(random, -wobble, wobble)),
  )
  return smooth(points, true)
}

/** Spread points inside a test, none nearer than `gap`, back to front so that later ones overlap. */
export function scatter(
  random: Random,
  box: { x: number; y: number; width: number; height: number },
  gap: number,
  inside: (p: Point) => boolean,
  tries = 4000,
): Point[] {
  const found: Point[] = []
  for (let i = 0; i < tries; i++) {
    const p = pt(box.x + random() * box.width, box.y + random() * box.height)
    if (inside(p) && found.every((q) => Math.hypot(p.x - q.x, p.y - q.y) >= gap)) found.push(p)
  }
  return found.sort((a, b) => a.y - b.y)
}

export function insideEllipse(p: Point, c: Point, rx: number, ry: number): boolean {
  return ((p.x - c.x) / rx) ** 2 + ((p.y - c.y) / ry) ** 2 <= 1
}
