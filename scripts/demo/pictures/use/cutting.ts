import { ground, motifFill, table } from "../grounds/ground.ts"
import { bolt, creases } from "../kit/cloth.ts"
import { ellipse, pt } from "../kit/geometry.ts"
import { clipped, line, linear, lit, shape, type Sketch, withShadow } from "../kit/sketch.ts"

/** A length cut from the roll: tailor's scissors and tape show the width of 115 cm. */
export function batikCut(s: Sketch): string[] {
  const brown = motifFill(
    s,
    "banten",
    { base: "#5E371C", main: "#E3C48C", second: "#7FA0B8" },
    0.5,
    45,
  )
  const cloth = "M120 420H1480V1010C1280 1030 1060 990 800 1010C560 1030 340 996 120 1014Z"
  const marks = Array.from(
    { length: 46 },
    (_, i) => `M${150 + i * 29} ${i % 5 ? 1074 : 1066}v${i % 5 ? 16 : 30}`,
  )
  return [
    ground(s, "banten", "sand"),
    table(s, 300, "#B99368"),
    withShadow(
      s,
      [
        shape(cloth, brown),
        clipped(
          s,
          cloth,
          creases(
            s,
            [
              [pt(160, 620), pt(700, 660), pt(1460, 600)],
              [pt(160, 850), pt(760, 800), pt(1460, 860)],
            ],
            26,
            0.22,
          ),
        ),
        line("M120 1014C340 996 560 1030 800 1010C1060 990 1280 1030 1480 1010", "#F0D9AE", 5, {
          "stroke-dasharray": "5 5",
        }),
      ],
      16,
      0.36,
    ),
    withShadow(s, bolt(s, 170, 330, 1240, 128, brown, "#9A6B3E"), 28, 0.45),
    withShadow(
      s,
      [
        shape("M120 1060H1500V1112H120Z", "#E9C95A"),
        line(marks.join(""), "#3A2412", 4, { "stroke-linecap": "butt" }),
        shape("M1490 1060h34v52h-34Z", "#9AA1A3"),
      ],
      8,
      0.4,
    ),
    scissors(s),
  ]
}

function scissors(s: Sketch): string {
  const blade = (d: string) =>
    shape(
      d,
      linear(s, pt(0, 0), pt(1, 1), [
        [0, "#F1F0EA"],
        [0.5, "#9AA1A3"],
        [1, "#5E6567"],
      ]),
    )
  const loop = (x: number, y: number, degrees: number) =>
    `<g transform="rotate(${degrees} ${x} ${y})">${line(ellipse(x, y, 92, 58), "#17110D", 44)}${line(ellipse(x, y, 92, 58), "#3A332C", 22)}</g>`
  return withShadow(
    s,
    [
      loop(1250, 620, 34),
      loop(1300, 800, 8),
      blade("M1170 690L760 560Q730 560 748 586L1150 760Z"),
      blade("M1180 720L770 830Q736 826 752 800L1160 656Z"),
      shape(ellipse(1130, 710, 22, 22), lit(s, "#C9CED0", 0.5)),
      line("M1118 710h24", "#4E5557", 5),
    ],
    18,
    0.45,
  )
}
