import { darken, lighten } from "../kit/color.ts"
import { num, polyline, pt } from "../kit/geometry.ts"
import { blur, clipped, line, linear, shape, type Sketch } from "../kit/sketch.ts"

/** An open paper bag with a turned-down lip; what stands in its mouth is drawn by the caller. */
export function openPaperBag(
  s: Sketch,
  x: number,
  top: number,
  width: number,
  height: number,
  color: string,
  heap: string,
): string {
  const right = x + width
  const bottom = top + height
  const body = `M${x} ${top}L${x - 16} ${bottom}H${right + 26}L${right} ${top}Z`
  const gusset = `M${right} ${top}L${right + 26} ${bottom}L${right + 110} ${bottom - 50}L${right + 84} ${top - 40}Z`
  const mouth = `M${x} ${top}L${x + 80} ${top - 56}L${right + 84} ${top - 40}L${right} ${top}Z`
  const lip = `M${x - 10} ${top - 4}H${right + 8}V${top + 84}H${x - 14}Z`
  const paper = linear(s, pt(0, 0), pt(1, 0), [
    [0, lighten(color, 0.22)],
    [0.4, color],
    [1, darken(color, 0.2)],
  ])
  const folds = [0.32, 0.68].map((t) =>
    polyline([pt(x + width * t, top + 90), pt(x + width * t + 8, bottom)]),
  )
  return [
    shape(mouth, darken(color, 0.62)),
    shape(gusset, darken(color, 0.34)),
    line(`M${right + 40} ${top - 18}L${right + 66} ${bottom - 24}`, darken(color, 0.5), 4, {
      opacity: 0.6,
    }),
    heap,
    shape(body, paper),
    clipped(s, body, [
      line(folds.join(""), darken(color, 0.3), 5, { opacity: 0.3 }),
      shape(`M${x - 20} ${bottom - 70}H${right + 30}V${bottom}H${x - 20}Z`, "#1A0D05", {
        opacity: 0.22,
        filter: blur(18),
      }),
    ]),
    shape(lip, "#1A0D05", { opacity: 0.4, filter: blur(8), transform: "translate(4 10)" }),
    shape(lip, lighten(color, 0.26)),
    line(`M${x - 14} ${num(top + 84)}H${right + 8}`, darken(color, 0.4), 4, { opacity: 0.7 }),
  ].join("")
}
