import { darken, lighten } from "../kit/color.ts"
import { ellipse, num, type Point, pt, smooth } from "../kit/geometry.ts"
import { blur, clipped, line, linear, lit, shape, type Sketch, slope } from "../kit/sketch.ts"

/** The open half of a gift box with its flannel, seen from above; what lies in it is drawn over it. */
export function giftBox(c: Point): string {
  const square = (half: number) =>
    `M${num(c.x - half)} ${num(c.y - half)}h${2 * half}v${2 * half}h${-2 * half}Z`
  return shape(square(100), "#5B2A2E") + shape(square(90), "#7A3A3C") + shape(square(84), "#4A2024")
}

/** A jerrycan from above: shoulders, carrying handle and screw cap. */
export function jerrycanTop(s: Sketch, c: Point, w: number, h: number): string {
  const [a, b] = [w * 0.44, h * 0.44]
  const body = `M${num(c.x - a + 40)} ${num(c.y - b)}H${num(c.x + a - 40)}Q${num(c.x + a)} ${num(c.y - b)} ${num(c.x + a)} ${num(c.y - b + 40)}V${num(c.y + b - 40)}Q${num(c.x + a)} ${num(c.y + b)} ${num(c.x + a - 40)} ${num(c.y + b)}H${num(c.x - a + 40)}Q${num(c.x - a)} ${num(c.y + b)} ${num(c.x - a)} ${num(c.y + b - 40)}V${num(c.y - b + 40)}Q${num(c.x - a)} ${num(c.y - b)} ${num(c.x - a + 40)} ${num(c.y - b)}Z`
  const grip = `M${num(c.x - a * 0.3)} ${num(c.y + b * 0.1)}H${num(c.x + a * 0.8)}`
  const cap = pt(c.x - a * 0.56, c.y - b * 0.5)
  return [
    shape(body, "#1A0D05", { opacity: 0.45, filter: blur(9), transform: "translate(10 12)" }),
    shape(body, slope(s, "#EEF0E4", 0.3)),
    line(body, "#B9BEA8", 5),
    line(grip, "#8F9682", 92),
    line(grip, "#F8F8EE", 66),
    line(grip, "#FFFFFF", 16, { opacity: 0.8, transform: "translate(0 -16)" }),
    shape(ellipse(cap.x + 7, cap.y + 9, 78, 78), "#1A0D05", { opacity: 0.4, filter: blur(6) }),
    shape(ellipse(cap.x, cap.y, 76, 76), lit(s, "#2E5E3B", 0.5)),
    line(ellipse(cap.x, cap.y, 52, 52), darken("#2E5E3B", 0.4), 5, { opacity: 0.7 }),
  ].join("")
}

/** A multi-wall paper bag of 25 kg, sewn at the top, standing. */
export function sewnBag(s: Sketch, cx: number, top: number, width: number, height: number): string {
  const [x, right, bottom] = [cx - width / 2, cx + width / 2, top + height]
  const color = "#C9A878"
  const d = `M${x + 20} ${top}H${right - 20}L${right - 26} ${top + 90}C${right + 24} ${top + 240} ${right + 26} ${bottom - 150} ${right - 6} ${bottom - 20}Q${cx} ${bottom + 34} ${x + 6} ${bottom - 20}C${x - 26} ${bottom - 150} ${x - 24} ${top + 240} ${x + 26} ${top + 90}Z`
  const shade = linear(s, pt(0, 0), pt(1, 0), [
    [0, darken(color, 0.24)],
    [0.28, lighten(color, 0.3)],
    [0.6, color],
    [1, darken(color, 0.4)],
  ])
  const creases = [-0.3, -0.1, 0.14, 0.34].map((t) =>
    smooth([
      pt(cx + width * t, top + 96),
      pt(cx + width * t * 1.06, top + 190),
      pt(cx + width * t * 1.2, top + 300),
    ]),
  )
  return [
    shape(d, shade),
    clipped(s, d, [
      line(creases.join(""), darken(color, 0.4), 7, { opacity: 0.35 }),
      line(creases.join(""), lighten(color, 0.5), 4, {
        opacity: 0.4,
        transform: "translate(-6 -2)",
      }),
      shape(`M${x - 40} ${bottom - 120}H${right + 40}V${bottom + 60}H${x - 40}Z`, "#1A0D05", {
        opacity: 0.28,
        filter: blur(30),
      }),
    ]),
    shape(`M${x + 16} ${top - 8}H${right - 16}V${top + 50}H${x + 16}Z`, lighten(color, 0.34)),
    line(`M${x + 30} ${top + 30}H${right - 30}`, "#7A3A2A", 6, { "stroke-dasharray": "18 10" }),
    shape(`M${cx - 190} ${top + 360}H${cx + 190}V${top + 610}H${cx - 190}Z`, "#F4EEDD"),
    line(`M${cx - 174} ${top + 376}H${cx + 174}V${top + 594}H${cx - 174}Z`, "#0F4C5C", 5),
    line(
      `M${cx - 130} ${top + 430}H${cx + 130}M${cx - 130} ${top + 476}H${cx + 60}M${cx - 130} ${top + 522}H${cx + 100}`,
      "#0F4C5C",
      14,
      { opacity: 0.75 },
    ),
  ].join("")
}
