import { darken } from "./color.ts"
import { ellipsePoints, pt, smooth } from "./geometry.ts"
import { wrapping } from "./plants.ts"
import { type Sketch } from "./sketch.ts"
import { type Surface } from "./weave.ts"

/** The bound lip of a basket: a strip wound round the whole top ring. */
export function boundRim(
  s: Sketch,
  cx: number,
  cy: number,
  r: number,
  k: number,
  half: number,
  color: string,
): string {
  const ring = ellipsePoints(pt(cx, cy), r + 4, (r + 4) * k, 0, 150)
  const first = ring[0] ?? pt(cx, cy)
  return (
    wrapping(s, [...ring.slice(75), first], half * 0.7, darken(color, 0.12)) +
    wrapping(s, [first, ...ring.slice(1, 77)], half, color)
  )
}

/** The front half of a bound foot ring. */
export function boundFoot(
  s: Sketch,
  cx: number,
  y: number,
  r: number,
  k: number,
  half: number,
  color: string,
): string {
  const ring = Array.from({ length: 90 }, (_, i) => {
    const a = Math.PI * (1 - i / 89)
    return pt(cx + r * Math.cos(a), y + r * k * Math.sin(a))
  })
  return wrapping(s, ring, half, color)
}

/** Outline of a woven wall's front, closed along the front of its lip. */
export function wallOutline(wall: Surface): string {
  const down = Array.from({ length: 12 }, (_, i) => wall(0, i / 11))
  const along = Array.from({ length: 25 }, (_, i) => wall(i / 24, 1))
  const up = Array.from({ length: 12 }, (_, i) => wall(1, 1 - i / 11))
  const back = Array.from({ length: 25 }, (_, i) => wall(1 - i / 24, 0))
  return `${smooth(down)}L${smooth(along).slice(1)}L${smooth(up).slice(1)}L${smooth(back).slice(1)}Z`
}
