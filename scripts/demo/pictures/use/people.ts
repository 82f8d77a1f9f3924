import { darken, lighten } from "../kit/color.ts"
import { bezier, ellipse, num, pt } from "../kit/geometry.ts"
import { tube } from "../kit/plants.ts"
import { blur, line, linear, shape, type Sketch } from "../kit/sketch.ts"

const skin = "#A8704A"

/** A fist round a handle, the forearm coming from above; `x`, `y` is where the handle is held. */
export function fist(
  s: Sketch,
  x: number,
  y: number,
  sleeve: string,
): { back: string; front: string } {
  const arm = [pt(x + 96, -60), pt(x + 70, y - 260), pt(x + 34, y - 130), pt(x + 6, y - 40)]
  const cuff = bezier(
    pt(x + 110, -80),
    pt(x + 100, -20),
    pt(x + 88, y - 330),
    pt(x + 66, y - 250),
    12,
  )
  const palm = `M${x - 84} ${y - 8}C${x - 92} ${y - 60} ${x - 66} ${y - 118} ${x + 10} ${y - 130}C${x + 70} ${y - 128} ${x + 96} ${y - 70} ${x + 86} ${y - 2}Z`
  const fingers = [-63, -22, 20, 61]
    .map((dx, i) => {
      const top = y - 30 - (i === 1 || i === 2 ? 12 : 0)
      const d = `M${num(x + dx - 20)} ${top + 18}Q${num(x + dx)} ${top - 14} ${num(x + dx + 20)} ${top + 18}V${y + 32}Q${num(x + dx)} ${y + 62} ${num(x + dx - 20)} ${y + 32}Z`
      const light = linear(s, pt(0, 0), pt(1, 1), [
        [0, lighten(skin, 0.24)],
        [0.5, skin],
        [1, darken(skin, 0.26)],
      ])
      return shape(d, light) + line(d, darken(skin, 0.4), 2.5, { opacity: 0.5 })
    })
    .join("")
  return {
    back:
      tube(s, arm, (t) => 58 - 10 * t, skin, 0.3) +
      tube(s, cuff, () => 84, sleeve, 0.25) +
      shape(palm, skin),
    front: fingers,
  }
}

/** A person from behind, from the head to below the waist; the face is nobody's. */
export function backFigure(s: Sketch, cx: number): string {
  const shirt = "#8C3B2E"
  const body = `M${cx - 70} 330C${cx - 150} 350 ${cx - 300} 372 ${cx - 340} 470C${cx - 372} 640 ${cx - 372} 900 ${cx - 360} 1240H${cx + 360}C${cx + 372} 900 ${cx + 372} 640 ${cx + 340} 470C${cx + 300} 372 ${cx + 150} 350 ${cx + 70} 330Z`
  const cloth = linear(s, pt(0, 0), pt(1, 0), [
    [0, darken(shirt, 0.2)],
    [0.3, lighten(shirt, 0.14)],
    [0.7, shirt],
    [1, darken(shirt, 0.4)],
  ])
  const hair = linear(s, pt(0, 0), pt(1, 1), [
    [0, "#5A4636"],
    [0.4, "#2E231B"],
    [1, "#17110D"],
  ])
  return [
    shape(`M${cx - 62} 230H${cx + 62}V350Q${cx} 396 ${cx - 62} 350Z`, darken(skin, 0.16)),
    shape(ellipse(cx - 108, 172, 22, 34) + ellipse(cx + 108, 172, 22, 34), skin),
    shape(
      `M${cx - 112} 160C${cx - 120} 20 ${cx + 120} 20 ${cx + 112} 160C${cx + 110} 236 ${cx + 60} 276 ${cx} 278C${cx - 60} 276 ${cx - 110} 236 ${cx - 112} 160Z`,
      hair,
    ),
    shape(ellipse(cx, 232, 62, 48), hair),
    line(
      `M${cx - 50} 224Q${cx} 204 ${cx + 50} 224M${cx - 52} 244Q${cx} 224 ${cx + 52} 244`,
      "#6B5546",
      4,
      { opacity: 0.6 },
    ),
    shape(
      `M${cx - 114} 128Q${cx} 72 ${cx + 114} 128L${cx + 112} 166Q${cx} 112 ${cx - 112} 166Z`,
      "#C98A34",
    ),
    shape(body, cloth),
    shape(
      `M${cx - 72} 332Q${cx} 400 ${cx + 72} 332L${cx + 84} 346Q${cx} 424 ${cx - 84} 346Z`,
      darken(shirt, 0.3),
    ),
    line(
      `M${cx - 250} 470C${cx - 258} 700 ${cx - 262} 950 ${cx - 250} 1240M${cx + 250} 470C${cx + 258} 700 ${cx + 262} 950 ${cx + 250} 1240`,
      darken(shirt, 0.5),
      10,
      { opacity: 0.3, filter: blur(4) },
    ),
  ].join("")
}
