import { ellipsePoints, polygon, pt, smooth, turn } from "../kit/geometry.ts"
import { line, shape } from "../kit/sketch.ts"
import { dot, halfDrop, petal, petals, stroke, type Tile } from "./tile.ts"

/** Over-two plait, drawn as short boards. */
export const plait: Tile = {
  width: 160,
  height: 160,
  draw: (main, second) => {
    const board = (x: number, y: number, w: number, h: number, c: string) =>
      `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="4" fill="${c}"/>`
    let out = ""
    for (let j = -1; j < 5; j++)
      for (let i = -1; i < 5; i++) {
        const phase = (((i - j) % 4) + 4) % 4
        if (phase === 0) out += board(i * 40 + 3, j * 40 + 3, 74, 34, main)
        if (phase === 2) out += board(i * 40 + 3, j * 40 + 3, 34, 74, second)
      }
    return out
  },
}

export const palmLeaves: Tile = {
  width: 260,
  height: 280,
  draw: (main, second) =>
    halfDrop(
      260,
      280,
      (c) =>
        stroke(`M${c.x} ${c.y + 110}Q${c.x + 14} ${c.y} ${c.x} ${c.y - 100}`, second, 4) +
        shape(
          [-70, -40, -10, 20, 50]
            .flatMap((d, i) =>
              [-1, 1].map((m) =>
                petal(
                  pt(c.x + 6 - Math.abs(d) * 0.05, c.y + d),
                  -90 + m * (62 - i * 3),
                  84 - Math.abs(d - 10) * 0.3,
                  9,
                ),
              ),
            )
            .join("") + petal(pt(c.x, c.y - 74), -90, 54, 9),
          main,
        ),
    ),
}

/** Six-way cane webbing as on chair seats. */
export const caning: Tile = {
  width: 90,
  height: 90,
  draw: (main, second) =>
    line("M-6 22H96M-6 32H96M-6 67H96M-6 77H96", main, 6) +
    line("M22 -6V96M32 -6V96M67 -6V96M77 -6V96", main, 6) +
    line("M-9 9L9 -9M-9 99L99 -9M81 99L99 81M-9 54L54 -9M36 99L99 36", second, 5) +
    line("M-9 81L9 99M-9 -9L99 99M81 -9L99 9M-9 36L54 99M36 -9L99 54", second, 5),
}

export const beanPairs: Tile = {
  width: 220,
  height: 220,
  draw: (main, second) =>
    halfDrop(220, 220, (c) => {
      const degrees = c.x === 110 ? 32 : -32
      return (
        shape(smooth(ellipsePoints(c, 58, 39, degrees, 12), true), main) +
        stroke(
          smooth([
            turn(pt(c.x - 52, c.y + 4), c, degrees),
            turn(pt(c.x - 16, c.y - 9), c, degrees),
            turn(pt(c.x + 16, c.y + 8), c, degrees),
            turn(pt(c.x + 52, c.y - 3), c, degrees),
          ]),
          second,
          7,
        )
      )
    }) +
    dot(pt(110, 0), 8, second) +
    dot(pt(110, 220), 8, second) +
    dot(pt(0, 110), 8, second) +
    dot(pt(220, 110), 8, second),
}

/** Long ripples with fronds between them. */
export const waves: Tile = {
  width: 240,
  height: 200,
  draw: (main, second) => {
    const ripple = (y: number) => `M-60 ${y}Q0 ${y - 34} 60 ${y}T180 ${y}T300 ${y}`
    const frond = (x: number, y: number) =>
      stroke(
        `M${x} ${y}q-6 -30 4 -56M${x} ${y - 14}q-20 -8 -24 -28M${x + 1} ${y - 26}q18 -8 22 -28M${x - 2} ${y}q-22 0 -34 -16M${x + 2} ${y}q22 -2 32 -18`,
        second,
        6,
      )
    return (
      stroke(ripple(20) + ripple(120), main, 6) +
      stroke(ripple(38) + ripple(138), second, 4) +
      frond(60, 104) +
      frond(180, 204) +
      frond(180, 4)
    )
  },
}

export const drops: Tile = {
  width: 200,
  height: 240,
  draw: (main, second) =>
    halfDrop(
      200,
      240,
      (c) =>
        shape(
          `M${c.x} ${c.y - 70}C${c.x + 12} ${c.y - 30} ${c.x + 44} ${c.y - 6} ${c.x + 44} ${c.y + 28}A44 44 0 0 1 ${c.x - 44} ${c.y + 28}C${c.x - 44} ${c.y - 6} ${c.x - 12} ${c.y - 30} ${c.x} ${c.y - 70}Z`,
          main,
        ) + stroke(`M${c.x - 24} ${c.y + 26}A25 25 0 0 0 ${c.x} ${c.y + 50}`, second, 6),
    ) +
    shape(
      petals(pt(100, 0), 4, 34, 9, 4, 45) +
        petals(pt(100, 240), 4, 34, 9, 4, 45) +
        petals(pt(0, 120), 4, 34, 9, 4, 45) +
        petals(pt(200, 120), 4, 34, 9, 4, 45),
      second,
    ),
}

export const berries: Tile = {
  width: 220,
  height: 260,
  draw: (main, second) =>
    halfDrop(
      220,
      260,
      (c) =>
        stroke(`M${c.x} ${c.y - 96}V${c.y + 84}`, second, 4) +
        Array.from({ length: 7 }, (_, i) =>
          [-1, 1]
            .map((m) =>
              dot(
                pt(c.x + m * (15 - i * 0.6), c.y - 40 + i * 20 + (m > 0 ? 9 : 0)),
                12 - i * 0.5,
                i % 2 ? main : second,
              ),
            )
            .join(""),
        ).join("") +
        shape(petal(pt(c.x, c.y - 70), -30, 70, 19) + petal(pt(c.x, c.y - 70), -150, 70, 19), main),
    ),
}

export const cubes: Tile = {
  width: 140,
  height: 240,
  draw: (main, second) => {
    const cube = (x: number, y: number) =>
      shape(polygon([pt(x, y), pt(x + 68, y + 39), pt(x, y + 78), pt(x - 68, y + 39)]), main) +
      shape(
        polygon([pt(x + 68, y + 41), pt(x + 68, y + 118), pt(x + 1, y + 156), pt(x + 1, y + 80)]),
        second,
      )
    return (
      [-120, 0, 120, 240]
        .flatMap((y, j) => [0, 140].map((x) => cube(x + (j % 2 ? 0 : 70), y)))
        .join("") +
      cube(-70, 0) +
      cube(-70, 240)
    )
  },
}

export const twillLines: Tile = {
  width: 120,
  height: 120,
  draw: (main, second) => {
    const rung = (c: string, dx: number) =>
      line(
        Array.from({ length: 8 }, (_, j) =>
          [-120, 0, 120].map((o) => `M${((j * 15 + dx) % 120) + o} ${j * 15 + 7.5}h${36}`).join(""),
        ).join(""),
        c,
        9,
        { "stroke-linecap": "butt" },
      )
    return rung(main, 0) + rung(second, 60)
  },
}
