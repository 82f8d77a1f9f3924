import { ellipse, polyline, pt } from "../kit/geometry.ts"
import { line, shape } from "../kit/sketch.ts"
import { curl, diamond, dot, halfDrop, petal, petals, stroke, type Tile } from "./tile.ts"

/** Kawung: four sugar-palm fruits round a point (Central Java). */
export const kawung: Tile = {
  width: 200,
  height: 200,
  draw: (main, second) =>
    halfDrop(
      200,
      200,
      (c) =>
        [45, 135, 225, 315]
          .map((a) => {
            const core = petal(c, a, 60, 13, 34)
            return shape(petal(c, a, 112, 33, 9), main) + stroke(core, second, 4)
          })
          .join("") + shape(diamond(c, 7, 7), second),
    ),
}

/** Parang: slanting rows of knife curves (Central Java); the field is turned by the caller. */
export const parang: Tile = {
  width: 120,
  height: 150,
  draw: (main, second) => {
    const blade = (x: number) =>
      shape(
        `M${x} 0C${x + 52} 8 ${x + 70} 44 ${x + 44} 64C${x + 28} 76 ${x + 22} 92 ${x + 40} 108C${x + 8} 104 ${x - 12} 82 ${x + 10} 60C${x + 28} 42 ${x + 24} 18 ${x} 0Z`,
        main,
      ) +
      stroke(
        `M${x + 30} 24C${x + 44} 40 ${x + 28} 54 ${x + 18} 70C${x + 12} 84 ${x + 18} 94 ${x + 24} 98`,
        second,
        4,
      )
    const band =
      line("M0 120H120M0 144H120", main, 4) +
      [0, 60, 120].map((x) => shape(diamond(pt(x, 132), 14, 7), main)).join("")
    return [-60, 0, 60, 120].map(blade).join("") + band
  },
}

/** Jlamprang: rosettes of small squares after Indian patola (Pekalongan). */
export const jlamprang: Tile = {
  width: 180,
  height: 180,
  draw: (main, second) => {
    const ring = (cx: number, cy: number, r: number, n: number, q: number) =>
      Array.from({ length: n }, (_, i) => {
        const a = (i / n) * 2 * Math.PI
        return shape(diamond(pt(cx + r * Math.cos(a), cy + r * Math.sin(a)), q, q), main)
      }).join("")
    return (
      ring(90, 90, 78, 28, 5) +
      ring(90, 90, 56, 8, 11) +
      shape(petals(pt(90, 90), 8, 38, 8, 8), main) +
      dot(pt(90, 90), 6, second) +
      halfDrop(180, 180, (c) =>
        c.x === 90 ? "" : shape(petals(c, 4, 34, 9, 6), second) + dot(c, 4, main),
      )
    )
  },
}

/** Banten: lozenges with a crossed flower and a toothed edge, after the pottery of the old sultanate. */
export const banten: Tile = {
  width: 240,
  height: 240,
  draw: (main, second) =>
    halfDrop(240, 240, (c) => {
      const teeth = Array.from({ length: 4 }, (_, side) =>
        Array.from({ length: 5 }, (_, i) => {
          const t = (i + 1) / 6
          const corners = [
            pt(c.x, c.y - 88),
            pt(c.x + 88, c.y),
            pt(c.x, c.y + 88),
            pt(c.x - 88, c.y),
          ]
          const a = corners[side] ?? c
          const b = corners[(side + 1) % 4] ?? c
          return shape(diamond(pt(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t), 7, 7), second)
        }).join(""),
      ).join("")
      return (
        stroke(diamond(c, 112, 112), main, 5, true) +
        teeth +
        stroke(diamond(c, 68, 68), main, 4, true) +
        shape(petals(c, 4, 44, 12, 8), main) +
        shape(petals(c, 4, 30, 5, 8, 45), second) +
        dot(c, 6, main)
      )
    }),
}

/** Durian pecah: a split fruit and its seeds among curls (Jambi). */
export const durianPecah: Tile = {
  width: 260,
  height: 240,
  draw: (main, second) =>
    halfDrop(260, 240, (c) => {
      const lobe = (a: number) =>
        shape(petal(c, a, 74, 26, 10), main) + shape(petal(c, a, 40, 8, 26), second)
      const seeds = [20, 60, 120, 160, 200, 240, 300, 340]
        .map((a) => shape(petal(c, a, 16, 5, 84), main))
        .join("")
      return [0, 90, 180, 270].map(lobe).join("") + seeds + dot(c, 6, second)
    }) +
    stroke(curl(pt(130, 0), 22, 1.4, 90) + curl(pt(130, 240), 22, 1.4, 270, -1), second, 5) +
    stroke(curl(pt(0, 120), 22, 1.4, 0) + curl(pt(260, 120), 22, 1.4, 180, -1), second, 5),
}

/** Pinto Aceh: the door with its two scrolls, as in the jewel of that name. */
export const pintoAceh: Tile = {
  width: 280,
  height: 260,
  draw: (main, second) =>
    halfDrop(280, 260, (c) => {
      const arch = `M${c.x - 26} ${c.y + 44}V${c.y - 6}Q${c.x} ${c.y - 58} ${c.x + 26} ${c.y - 6}V${c.y + 44}`
      return (
        stroke(arch, main, 6, true) +
        stroke(polyline([pt(c.x - 62, c.y + 44), pt(c.x + 62, c.y + 44)]), main, 6, true) +
        stroke(
          curl(pt(c.x - 46, c.y + 14), 20, 1.5, 90) + curl(pt(c.x + 46, c.y + 14), 20, 1.5, 90, -1),
          main,
          5,
        ) +
        stroke(
          curl(pt(c.x - 30, c.y - 42), 15, 1.3, 60) +
            curl(pt(c.x + 30, c.y - 42), 15, 1.3, 120, -1),
          second,
          4,
        ) +
        shape(petal(c, -90, 34, 8, 2), second) +
        shape(diamond(pt(c.x, c.y + 62), 9, 9), second) +
        shape(petals(pt(c.x, c.y - 76), 5, 16, 5, 0, -90), main)
      )
    }),
}

/** Sprigs of clove and split nutmeg (Maluku). */
export const spiceIsles: Tile = {
  width: 260,
  height: 260,
  draw: (main, second) =>
    halfDrop(260, 260, (c) => {
      if (c.x === 130) {
        return (
          stroke(ellipse(c.x, c.y, 32, 38), main, 5) +
          shape(ellipse(c.x, c.y + 2, 15, 20), main) +
          stroke(petals(pt(c.x, c.y + 2), 6, 6, 3, 20), second, 4) +
          shape(
            petal(pt(c.x, c.y - 40), -60, 44, 11) + petal(pt(c.x, c.y - 40), -120, 44, 11),
            second,
          )
        )
      }
      const bud = (a: number) =>
        shape(petal(c, a, 58, 8, 12), main) +
        stroke(petals(polarPoint(c, 76, a), 4, 9, 3, 2, a + 45), main, 3) +
        dot(polarPoint(c, 78, a), 5, second)
      return [-90, -30, 30, 90, 150, 210].map(bud).join("") + dot(c, 6, second)
    }),
}

function polarPoint(c: { x: number; y: number }, r: number, degrees: number) {
  const a = (degrees * Math.PI) / 180
  return pt(c.x + r * Math.cos(a), c.y + r * Math.sin(a))
}
