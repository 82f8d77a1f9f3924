import { num, polygon, polyline, pt } from "../kit/geometry.ts"
import { line, shape } from "../kit/sketch.ts"
import { curl, diamond, dot, halfDrop, petals, stepped, stroke, type Tile } from "./tile.ts"

/** Tapis: gold-thread bands of shoots and boats between plain stripes (Lampung). */
export const tapis: Tile = {
  width: 160,
  height: 280,
  draw: (main, second) => {
    const shoots = [0, 80, 160]
      .map(
        (x) =>
          shape(polygon([pt(x - 34, 92), pt(x, 18), pt(x + 34, 92)]), main) +
          shape(polygon([pt(x - 14, 84), pt(x, 50), pt(x + 14, 84)]), second),
      )
      .join("")
    const down = [40, 120]
      .map((x) => shape(polygon([pt(x - 22, 10), pt(x, 56), pt(x + 22, 10)]), second))
      .join("")
    const boat =
      stroke("M20 176q60 56 120 0", main, 8) +
      stroke("M80 204V150M80 156h34M80 170h24M80 156h-34M80 170h-24", main, 5) +
      stroke(curl(pt(12, 168), 10, 1, 60) + curl(pt(148, 168), 10, 1, 120, -1), main, 4)
    return (
      shoots +
      down +
      line("M0 108H160M0 124H160M0 232H160M0 248H160", main, 4) +
      line("M0 116H160M0 240H160", second, 5, { "stroke-dasharray": "10 10" }) +
      boat +
      line("M0 4H160M0 264H160", second, 4)
    )
  },
}

/** Running spirals of the Sentani lake shore (Papua). */
export const sentani: Tile = {
  width: 240,
  height: 240,
  draw: (main, second) =>
    halfDrop(
      240,
      240,
      (c) =>
        stroke(
          curl(pt(c.x - 52, c.y), 48, 2.1, 0) + curl(pt(c.x + 52, c.y), 48, 2.1, 180),
          main,
          9,
        ) +
        stroke(`M${c.x - 4} ${c.y}h8`, main, 9) +
        shape(diamond(pt(c.x, c.y - 58), 14, 22) + diamond(pt(c.x, c.y + 58), 14, 22), second),
    ),
}

/** Sun rings and barred squares, after the carved houses of the Sulawesi highlands. */
export const sulawesiSun: Tile = {
  width: 220,
  height: 220,
  draw: (main, second) => {
    const rays = Array.from({ length: 16 }, (_, i) => {
      const a = (i / 16) * 2 * Math.PI
      const p = (r: number, d: number) => pt(110 + r * Math.cos(a + d), 110 + r * Math.sin(a + d))
      return polygon([p(50, -0.11), p(82, 0), p(50, 0.11)])
    }).join("")
    const cross = halfDrop(220, 220, (c) =>
      c.x === 110
        ? ""
        : stroke(
            `M${c.x - 34} ${c.y}H${c.x + 34}M${c.x} ${c.y - 34}V${c.y + 34}`,
            second,
            8,
            true,
          ) + shape(diamond(c, 16, 16), main),
    )
    return (
      shape(rays, main) +
      stroke(circle(110, 110, 42) + circle(110, 110, 90), main, 5) +
      shape(petals(pt(110, 110), 8, 24, 6, 8), second) +
      cross
    )
  },
}

function circle(x: number, y: number, r: number): string {
  return `M${num(x - r)} ${num(y)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`
}

/** Zigzag bands and crossed lozenges of the Bentenan cloth (Minahasa). */
export const bentenan: Tile = {
  width: 160,
  height: 240,
  draw: (main, second) => {
    const zig = (y: number) =>
      polyline([
        pt(-40, y + 30),
        pt(0, y - 10),
        pt(40, y + 30),
        pt(80, y - 10),
        pt(120, y + 30),
        pt(160, y - 10),
        pt(200, y + 30),
      ])
    const lozenge = (x: number, y: number) =>
      stroke(diamond(pt(x, y), 46, 40), main, 5, true) +
      shape(stepped(pt(x, y), 2, 8, 8), second) +
      shape(
        [
          [-1, 0],
          [1, 0],
        ]
          .map(([m]) => diamond(pt(x + (m ?? 0) * 62, y), 9, 9))
          .join(""),
        main,
      )
    return (
      stroke(zig(24), main, 6, true) +
      stroke(zig(44), second, 5, true) +
      lozenge(80, 146) +
      line("M0 92H160M0 200H160M0 212H160", second, 4) +
      shape(Array.from({ length: 5 }, (_, i) => diamond(pt(i * 40, 225), 8, 8)).join(""), main)
    )
  },
}

/** Bamboo shoots and the ducks' homeward line, two bands of Malay weaving (Riau). */
export const riauMalay: Tile = {
  width: 180,
  height: 260,
  draw: (main, second) => {
    const shoot = (x: number) =>
      stroke(polyline([pt(x - 44, 104), pt(x, 10), pt(x + 44, 104)]), main, 5, true) +
      shape(petals(pt(x, 96), 1, 62, 12, 0, -90), main) +
      shape(petals(pt(x, 98), 1, 38, 8, 0, -58) + petals(pt(x, 98), 1, 38, 8, 0, -122), second)
    const duck = (x: number) =>
      stroke(`M${x} 190c14 -34 50 -34 48 -4c-2 22 -30 16 -22 0`, main, 6) +
      dot(pt(x + 20, 204), 5, second)
    return (
      [0, 90, 180].map(shoot).join("") +
      [-60, 0, 60, 120, 180].map(duck).join("") +
      line("M0 116H180M0 128H180M0 226H180M0 238H180", second, 4)
    )
  },
}
