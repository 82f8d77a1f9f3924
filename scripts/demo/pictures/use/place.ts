import { define, group, type Sketch } from "../kit/sketch.ts"

/** Moves and scales what was drawn on a sheet of its own: its point `from` comes to lie at `to`. */
export function place(
  markup: readonly string[] | string,
  from: readonly [number, number],
  to: readonly [number, number],
  scale: number,
  degrees = 0,
): string {
  const turned = degrees ? ` rotate(${degrees})` : ""
  return group(markup, {
    transform: `translate(${to[0]} ${to[1]})${turned} scale(${scale}) translate(${-from[0]} ${-from[1]})`,
  })
}

/** Draws a thing once and gives what shows it again, which keeps a picture with three chairs small. */
export function copies(s: Sketch, key: string, draw: () => string): string {
  const id = define(s, `copy ${key}`, (id) => `<g id="${id}">${draw()}</g>`)
  return `<use href="#${id}"/>`
}
