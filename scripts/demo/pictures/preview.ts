import { mkdirSync } from "node:fs"
import sharp from "sharp"

const perSheet = 8
const cell = { width: 640, height: 480 }

/** Contact sheets for the eye, four across; writes `name-1.png` … into `folder`. */
export async function writeContactSheets(
  folder: string,
  name: string,
  svgs: readonly string[],
): Promise<string[]> {
  mkdirSync(folder, { recursive: true })
  const written: string[] = []
  for (let start = 0; start < svgs.length; start += perSheet) {
    const part = svgs.slice(start, start + perSheet)
    const images = await Promise.all(
      part.map((svg) =>
        sharp(Buffer.from(svg))
          .resize(cell.width, cell.height, { fit: "contain" })
          .png()
          .toBuffer(),
      ),
    )
    const rows = Math.ceil(images.length / 4)
    const across = Math.min(4, images.length)
    const file = `${folder}/${name}-${start / perSheet + 1}.png`
    await sharp({
      create: {
        width: cell.width * across,
        height: cell.height * rows,
        channels: 3,
        background: "#888",
      },
    })
      .composite(
        images.map((input, i) => ({
          input,
          left: (i % 4) * cell.width,
          top: Math.floor(i / 4) * cell.height,
        })),
      )
      .png()
      .toFile(file)
    written.push(file)
  }
  return written
}
