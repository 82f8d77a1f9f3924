export type Bounds = { left: number; top: number; right: number; bottom: number }

/** How many numbers each path command takes; the last two are a point, save for H and V. */
const arity: Record<string, number> = { m: 2, l: 2, t: 2, q: 4, s: 4, c: 6, a: 7, h: 1, v: 1 }
/** Placed pieces are drawn round their origin within this many units. */
const stampReach = 330

function grow(b: Bounds, x: number, y: number): void {
  b.left = Math.min(b.left, x)
  b.right = Math.max(b.right, x)
  b.top = Math.min(b.top, y)
  b.bottom = Math.max(b.bottom, y)
}

function growByPath(b: Bounds, d: string): void {
  let [x, y, startX, startY] = [0, 0, 0, 0]
  for (const [, letter = "", rest = ""] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const command = letter.toLowerCase()
    if (command === "z") {
      ;[x, y] = [startX, startY]
      continue
    }
    const relative = letter === command
    const values = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    const step = arity[command] ?? 2
    for (let i = 0; i + step <= values.length; i += step) {
      const [ox, oy] = relative ? [x, y] : [0, 0]
      const at = (k: number) => values[i + k] ?? 0
      if (command === "h") x = ox + at(0)
      else if (command === "v") y = oy + at(0)
      else if (command === "a") {
        // The arc's own radii bound it, whichever way it turns.
        for (const m of [-1, 1]) grow(b, x + 2 * m * at(0), y + 2 * m * at(1))
        ;[x, y] = [ox + at(5), oy + at(6)]
      } else {
        for (let k = 0; k < step; k += 2) grow(b, ox + at(k), oy + at(k + 1))
        ;[x, y] = [ox + at(step - 2), oy + at(step - 1)]
      }
      if (command === "m" && i === 0) [startX, startY] = [x, y]
      grow(b, x, y)
    }
  }
}

/** A generous box round drawn markup, so that a filter works on no more of the sheet than it must. Undefined when a turned group makes it uncertain. */
export function markupBounds(markup: string): Bounds | undefined {
  if (/transform="(?!translate)/.test(markup)) return undefined
  const b: Bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const [, d = ""] of markup.matchAll(/ d="([^"]*)"/g)) growByPath(b, d)
  for (const [, tag = ""] of markup.matchAll(/<rect([^>]*)>/g)) {
    const value = (name: string) => Number(new RegExp(` ${name}="(-?[\\d.]+)"`).exec(tag)?.[1] ?? 0)
    grow(b, value("x"), value("y"))
    grow(b, value("x") + value("width"), value("y") + value("height"))
  }
  for (const [, x, y, k] of markup.matchAll(
    /<use [^>]*translate\((-?[\d.]+) (-?[\d.]+)\)(?:scale\(([\d.]+)\))?/g,
  )) {
    const reach = stampReach * Number(k ?? 1)
    grow(b, Number(x) - reach, Number(y) - reach)
    grow(b, Number(x) + reach, Number(y) + reach)
  }
  return Number.isFinite(b.left) ? b : undefined
}
