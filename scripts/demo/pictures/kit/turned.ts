import { darken, lighten } from "./color.ts"
import { ellipse, num, type Point, pt, smooth } from "./geometry.ts"
import { column, line, shape, type Sketch } from "./sketch.ts"

/** Outline of a body of revolution: [y, radius] from top to bottom, rings squashed by `tilt`. */
export function turnedOutline(
  cx: number,
  profile: readonly [number, number][],
  tilt: number,
): string {
  const left: Point[] = profile.map(([y, r]) => pt(cx - r, y))
  const right: Point[] = profile.map(([y, r]) => pt(cx + r, y)).toReversed()
  const top = profile[0]
  const bottom = profile[profile.length - 1]
  if (!top || !bottom) throw new Error("a profile needs at least two rings")
  const [, rTop] = top
  const [, rBottom] = bottom
  const arc = (r: number, x: number, y: number, sweep: 0 | 1) =>
    `A${num(r)} ${num(r * tilt)} 0 0 ${sweep} ${num(x)} ${num(y)}`
  const first = left[0] ?? pt(0, 0)
  const up = right[0] ?? pt(0, 0)
  return `${smooth(left)}${arc(rBottom, up.x, up.y, 0)}${smooth(right).replace(/^M[^C]*/, "")}${arc(rTop, first.x, first.y, 0)}Z`
}

/** A turned solid with a lit side; the open top is the caller's. */
export function turned(
  s: Sketch,
  cx: number,
  profile: readonly [number, number][],
  tilt: number,
  color: string,
  strength = 0.45,
): string {
  return shape(turnedOutline(cx, profile, tilt), column(s, color, strength))
}

/** An open mouth: rim, then the dim inside. */
export function mouth(
  cx: number,
  y: number,
  r: number,
  tilt: number,
  color: string,
  rim = 0.06,
): string {
  return [
    shape(ellipse(cx, y, r, r * tilt), lighten(color, 0.3)),
    shape(
      ellipse(cx, y + r * tilt * rim, r * (1 - rim), r * tilt * (1 - rim)),
      darken(color, 0.45),
    ),
  ].join("")
}

/** The front half of a ring, for lids, bands and throwing lines. */
export function frontArc(cx: number, y: number, r: number, tilt: number): string {
  return `M${num(cx - r)} ${num(y)}A${num(r)} ${num(r * tilt)} 0 0 0 ${num(cx + r)} ${num(y)}`
}

export function bands(
  cx: number,
  rings: readonly [number, number][],
  tilt: number,
  color: string,
  width: number,
): string {
  return line(rings.map(([y, r]) => frontArc(cx, y, r, tilt)).join(""), color, width)
}
