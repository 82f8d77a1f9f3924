import { polyline, pt } from "../kit/geometry.ts"
import { line, shape } from "../kit/sketch.ts"
import {
  curl,
  diamond,
  dot,
  halfDrop,
  keyHook,
  petals,
  stepped,
  stroke,
  type Tile,
} from "./tile.ts"

/** Key hooks in facing pairs between diagonal ribs, as plaited into Dayak baskets (Kalimantan Utara). */
export const dayakHooks: Tile = {
  width: 240,
  height: 240,
  draw: (main, second) =>
    halfDrop(
      240,
      240,
      (c) =>
        stroke(diamond(c, 112, 112), main, 9, true) +
        stroke(
          keyHook(pt(c.x - 34, c.y), 30, 14, 45) + keyHook(pt(c.x + 34, c.y), 30, 14, 225),
          main,
          7,
          true,
        ) +
        shape(diamond(pt(c.x, c.y - 76), 9, 9) + diamond(pt(c.x, c.y + 76), 9, 9), second),
    ),
}

/** Growing curls either side of a stem, after the carving and beadwork of the Kutai coast (Kalimantan Timur). */
export const kutaiCurls: Tile = {
  width: 280,
  height: 300,
  draw: (main, second) =>
    halfDrop(
      280,
      300,
      (c) =>
        stroke(`M${c.x} ${c.y + 100}V${c.y - 70}`, main, 6) +
        stroke(
          [-1, 1]
            .map(
              (m) =>
                `M${c.x} ${c.y + 70}q${m * 10} -46 ${m * 34} -50` +
                curl(pt(c.x + m * 40, c.y + 44), 26, 1.5, m > 0 ? 250 : 290, m) +
                `M${c.x} ${c.y + 4}q${m * 8} -36 ${m * 24} -40` +
                curl(pt(c.x + m * 30, c.y - 18), 20, 1.5, m > 0 ? 250 : 290, m),
            )
            .join(""),
          main,
          5,
        ) +
        shape(
          petals(pt(c.x, c.y - 84), 3, 26, 7, 2, -150).concat(
            petals(pt(c.x, c.y - 84), 1, 30, 8, 2, -90),
          ),
          second,
        ) +
        dot(pt(c.x, c.y + 108), 7, second),
    ),
}

/** Stepped star flowers and bamboo-shoot rows of the cual cloth (Bangka). */
export const cual: Tile = {
  width: 224,
  height: 224,
  draw: (main, second) =>
    halfDrop(224, 224, (c) => {
      const arm = (dx: number, dy: number) => shape(stepped(pt(c.x + dx, c.y + dy), 3, 8, 8), main)
      return (
        shape(stepped(c, 2, 8, 8), second) +
        arm(0, -46) +
        arm(0, 46) +
        arm(-46, 0) +
        arm(46, 0) +
        [
          [-1, -1],
          [1, -1],
          [1, 1],
          [-1, 1],
        ]
          .map(([x, y]) =>
            shape(stepped(pt(c.x + (x ?? 0) * 30, c.y + (y ?? 0) * 30), 1, 8, 8), second),
          )
          .join("") +
        stroke(diamond(c, 106, 106), second, 4, true)
      )
    }),
}

/** Ikat bands: hooked lozenges between rows of stepped teeth (Sumba). The ragged edge is the dye's. */
export const sumbaIkat: Tile = {
  width: 240,
  height: 300,
  draw: (main, second) => {
    const big = [0, 240].map(
      (x) =>
        shape(stepped(pt(x, 120), 8, 9, 9), main) + shape(stepped(pt(x, 120), 3, 9, 9), second),
    )
    const chevrons = [-1, 1]
      .map((m) =>
        [34, 58, 82]
          .map((d) =>
            polyline([
              pt(84, 120 + m * (d + 12)),
              pt(120, 120 + m * (d - 24)),
              pt(156, 120 + m * (d + 12)),
            ]),
          )
          .join(""),
      )
      .join("")
    const tree = shape(stepped(pt(120, 120), 2, 7, 9), second) + stroke(chevrons, main, 9, true)
    const teeth = Array.from({ length: 9 }, (_, i) =>
      shape(stepped(pt(i * 30, 262), 2, 6, 9), i % 2 ? main : second),
    ).join("")
    return (
      big.join("") +
      tree +
      line("M0 222H240M0 292H240", main, 6) +
      line("M0 232H240", second, 4) +
      teeth
    )
  },
}
