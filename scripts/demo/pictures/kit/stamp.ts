import { num, type Point } from "./geometry.ts"
import { pick } from "./random.ts"
import { define, shape, type Sketch } from "./sketch.ts"

/**
 * A piece drawn in a few variants round the origin and then placed by `use`: hundreds stay small, and
 * each carries its own plain shadow, since a blur for every piece would cost seconds.
 */
export function stamps(
  s: Sketch,
  key: string,
  variants: number,
  build: (variant: number) => string,
): (at: Point, scale?: number) => string {
  const ids = Array.from({ length: variants }, (_, v) =>
    define(s, `stamp${key}${v}`, (id) => `<g id="${id}">${build(v)}</g>`),
  )
  return (at, scale = 1) =>
    `<use href="#${pick(s.random, ids)}" transform="translate(${num(at.x)} ${num(at.y)})${scale === 1 ? "" : `scale(${scale.toFixed(3)})`}"/>`
}

/** Three offset silhouettes, darkest nearest: reads as a soft shadow without a filter. */
export function stackedShadow(d: string, distance: number): string {
  return [1, 0.66, 0.36]
    .map((k) =>
      shape(d, "#1A0D05", {
        opacity: 0.13,
        transform: `translate(${num(distance * k)} ${num(distance * 1.15 * k)})`,
      }),
    )
    .join("")
}
