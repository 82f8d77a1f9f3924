import { num, type Point, polygon, polyline, pt, turn } from "../kit/geometry.ts"
import { fillRef, line, type Sketch } from "../kit/sketch.ts"

/** One repeat of a pattern, px; `draw` gets a main and a second colour and must meet itself at the edges. */
export type Tile = {
  width: number
  height: number
  draw: (main: string, second: string) => string
}

export type PatternColors = { base: string; main: string; second: string }

/** A fill that repeats a tile, for grounds and for cloth alike. `degrees` turns the whole field. */
export function patternFill(
  s: Sketch,
  name: string,
  tile: Tile,
  colors: PatternColors,
  scale = 1,
  degrees = 0,
): string {
  const key = `p${name},${colors.base},${colors.main},${colors.second},${scale},${degrees}`
  return fillRef(
    s,
    key,
    (id) =>
      `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${tile.width}" height="${tile.height}" patternTransform="rotate(${degrees}) scale(${scale})"><rect width="${tile.width}" height="${tile.height}" fill="${colors.base}"/>${tile.draw(colors.main, colors.second)}</pattern>`,
  )
}

/** The same drawing at every corner and the middle, so that a half-drop repeat meets itself. */
export function halfDrop(width: number, height: number, at: (c: Point) => string): string {
  const places: [number, number][] = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
    [width / 2, height / 2],
  ]
  return places.map(([x, y]) => at(pt(x, y))).join("")
}

export function diamond(c: Point, rx: number, ry: number): string {
  return polygon([pt(c.x, c.y - ry), pt(c.x + rx, c.y), pt(c.x, c.y + ry), pt(c.x - rx, c.y)])
}

/** A pointed oval from `c` outwards at an angle. */
export function petal(c: Point, degrees: number, length: number, half: number, start = 0): string {
  const p = (x: number, y: number) => {
    const q = turn(pt(c.x + x, c.y + y), c, degrees)
    return `${num(q.x)} ${num(q.y)}`
  }
  return `M${p(start, 0)}C${p(start + length * 0.25, -half * 1.35)} ${p(start + length * 0.75, -half * 1.35)} ${p(start + length, 0)}C${p(start + length * 0.75, half * 1.35)} ${p(start + length * 0.25, half * 1.35)} ${p(start, 0)}Z`
}

export function petals(
  c: Point,
  count: number,
  length: number,
  half: number,
  start = 0,
  from = 0,
): string {
  return Array.from({ length: count }, (_, i) =>
    petal(c, from + (360 / count) * i, length, half, start),
  ).join("")
}

export function dot(c: Point, r: number, color: string): string {
  return `<circle cx="${num(c.x)}" cy="${num(c.y)}" r="${num(r)}" fill="${color}"/>`
}

/** A square spiral of `steps` straight runs from the outside in; `mirror` -1 winds the other way. */
export function keyHook(
  c: Point,
  size: number,
  pitch: number,
  degrees: number,
  mirror = 1,
): string {
  const points: Point[] = []
  let x = -size
  let y = size
  const runs: [number, number][] = [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ]
  let length = size * 2
  points.push(pt(x, y))
  for (let i = 0; length > pitch * 0.8; i++) {
    const [dx, dy] = runs[i % 4] ?? [0, 0]
    x += dx * length
    y += dy * length
    points.push(pt(x, y))
    if (i % 2 === 0 || i === 0) length -= pitch
    if (i === 0) length = size * 2
  }
  return polyline(points.map((p) => turn(pt(c.x + p.x * mirror, c.y + p.y), c, degrees)))
}

/** A round spiral from the outside in. */
export function curl(c: Point, radius: number, turns: number, from: number, mirror = 1): string {
  const count = Math.ceil(turns * 16)
  const points = Array.from({ length: count + 1 }, (_, i) => {
    const t = i / count
    const a = ((from + mirror * t * turns * 360) * Math.PI) / 180
    const r = radius * (1 - 0.86 * t)
    return pt(c.x + r * Math.cos(a), c.y + r * Math.sin(a))
  })
  return polyline(points)
}

export function stroke(d: string, color: string, width: number, square = false): string {
  return square
    ? line(d, color, width, { "stroke-linecap": "square", "stroke-linejoin": "miter" })
    : line(d, color, width)
}

/** Stacked bars that make a stepped (woven) lozenge; `steps` rows either side of the middle. */
export function stepped(c: Point, steps: number, dx: number, dy: number): string {
  let d = ""
  for (let i = -steps; i <= steps; i++) {
    const half = (steps - Math.abs(i) + 0.5) * dx
    d += `M${num(c.x - half)} ${num(c.y + (i - 0.5) * dy)}h${num(half * 2)}v${num(dy)}h${num(-half * 2)}Z`
  }
  return d
}
