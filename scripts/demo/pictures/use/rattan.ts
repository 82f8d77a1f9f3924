import { ground } from "../grounds/ground.ts"
import { anjatBody } from "../goods/anjat.ts"
import { rattanBag } from "../goods/rattan.ts"
import { cane, darken, mix, paleCane } from "../kit/color.ts"
import { bezier, pt } from "../kit/geometry.ts"
import { wrapping } from "../kit/plants.ts"
import { type Sketch, withShadow } from "../kit/sketch.ts"
import { backFigure, fist } from "./people.ts"
import { place } from "./place.ts"

/** The bag carried: a fist through both rings. */
export function bagInHand(s: Sketch): string[] {
  const hand = fist(s, 800, 356, "#3E5A73")
  return [
    ground(s, "dayakHooks", "sand"),
    withShadow(s, hand.back, 18, 0.3),
    withShadow(s, place(rattanBag(s), [800, 160], [800, 372], 0.78), 30, 0.36),
    withShadow(s, hand.front, 8, 0.3),
  ]
}

/** The basket on somebody's back, its straps over the shoulders. */
export function anjatOnBack(s: Sketch): string[] {
  const strap = (m: number) =>
    bezier(
      pt(800 + m * 150, 640),
      pt(800 + m * 190, 500),
      pt(800 + m * 200, 400),
      pt(800 + m * 214, 366),
      40,
    )
  return [
    ground(s, "dayakHooks", "leaf"),
    withShadow(s, backFigure(s, 800), 34, 0.36),
    withShadow(
      s,
      wrapping(s, strap(-1), 24, mix(cane, paleCane, 0.3)) +
        wrapping(s, strap(1), 24, darken(cane, 0.1)),
      12,
      0.4,
    ),
    withShadow(s, place(anjatBody(s), [800, 300], [800, 560], 0.84), 30, 0.42),
  ]
}
