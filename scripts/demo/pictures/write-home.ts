import { mkdir, writeFile } from "node:fs/promises"
import sharp from "sharp"
import { drawHome, homeShapes, type HomeShape } from "./draw-home.ts"

// The scene the home page opens with; `npm run home-scene -w @serumpun/demo` draws it anew.
const folder = new URL("../../../storefront/public/home/", import.meta.url)
const widths: Record<HomeShape, number[]> = { wide: [1200, 2400], tall: [720, 1440] }

await mkdir(folder, { recursive: true })
for (const shape of Object.keys(homeShapes) as HomeShape[]) {
  const { data, info } = await sharp(Buffer.from(drawHome(shape)))
    .flatten({ background: "#ffffff" })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const raw = { width: info.width, height: info.height, channels: info.channels }
  for (const width of widths[shape]) {
    const sized = sharp(data, { raw }).resize({ width })
    const files = {
      avif: await sized.clone().avif({ quality: 52, effort: 5 }).toBuffer(),
      webp: await sized.clone().webp({ quality: 76, effort: 6 }).toBuffer(),
    }
    for (const [format, content] of Object.entries(files)) {
      const name = `goods-${shape}-${width}.${format}`
      await writeFile(new URL(name, folder), content)
      console.log(`${name}: ${Math.round(content.length / 1024)} KiB`)
    }
  }
}
