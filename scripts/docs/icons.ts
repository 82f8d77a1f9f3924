import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import sharp from "sharp"
import { root } from "../start/settings.ts"

/** Draws the icons of the installed workspace from the mark: `node scripts/docs/icons.ts`, after the mark has changed. */
const folder = join(root, "storefront", "public", "app-icons")
const ground = "#6b3f1d"
const mark = (await readFile(join(root, "storefront", "public", "mark.svg"), "utf8"))
  .replace(/^<svg[^>]*>|<\/svg>\s*$/g, "")
  .replaceAll("currentColor", "#f7f3ea")

/** A maskable icon is cut to whatever shape the phone likes, so its mark stays within the middle. */
const icons = [
  { name: "192", size: 192, share: 0.8, radius: 10 },
  { name: "512", size: 512, share: 0.8, radius: 10 },
  { name: "maskable-192", size: 192, share: 0.58, radius: 0 },
  { name: "maskable-512", size: 512, share: 0.58, radius: 0 },
]

await mkdir(folder, { recursive: true })
for (const { name, size, share, radius } of icons) {
  const inset = 32 * (1 - share)
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="${size}" height="${size}"><rect width="64" height="64" rx="${radius}" fill="${ground}"/><g transform="translate(${inset} ${inset}) scale(${share})">${mark}</g></svg>`
  const file = await sharp(Buffer.from(drawing)).png({ palette: true, effort: 10 }).toBuffer()
  await writeFile(join(folder, `${name}.png`), file)
  console.log(`app-icons/${name}.png: ${file.byteLength} bytes`)
}
