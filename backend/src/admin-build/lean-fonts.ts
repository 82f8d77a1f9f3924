import subsetFont from "subset-font"

/** Latin letters of every European language, punctuation, the euro, arrows, minus. */
const ranges = [
  [0x20, 0x17f],
  [0x218, 0x21b],
  [0x2010, 0x2026],
  [0x2030, 0x203a],
  [0x20ac, 0x20ac],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
] as const

const characters = ranges
  .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
  .map((point) => String.fromCodePoint(point))
  .join("")

type Asset = { type: string; fileName: string; source?: string | Uint8Array }

/** Turns the dashboard's TrueType fonts into WOFF2 with the letters that its languages need: a tenth of the bytes. */
export function leanFonts() {
  return {
    name: "lean-fonts",
    enforce: "post" as const,
    async generateBundle(_options: unknown, bundle: Record<string, Asset>) {
      const fonts = Object.values(bundle).filter(({ fileName }) => fileName.endsWith(".ttf"))
      const sheets = Object.values(bundle).filter(({ fileName }) => fileName.endsWith(".css"))
      for (const font of fonts) {
        const old = font.fileName
        const name = old.replace(/\.ttf$/, ".woff2")
        font.source = await subsetFont(Buffer.from(font.source ?? ""), characters, {
          targetFormat: "woff2",
          noLayoutClosure: true,
        })
        font.fileName = name
        for (const sheet of sheets)
          sheet.source = `${sheet.source}`.replaceAll(
            `${old}) format("truetype")`,
            `${name}) format("woff2")`,
          )
      }
    },
  }
}
