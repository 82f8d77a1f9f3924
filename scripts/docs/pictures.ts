import { mkdir, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { launchBrowser } from "../../tests/support/browser.ts"
import { root } from "../start/settings.ts"

/**
 * Takes the README's pictures from a running stack: `npm run pictures -- [address]`. Japanese needs
 * a Japanese font on this machine (Debian: fonts-noto-cjk).
 */
const storefront = process.argv[2] ?? `http://localhost:${process.env.PORT || 3000}`
const folder = join(root, "docs", "pictures")
const most = 200_000

const pictures = [
  {
    file: "catalogue-en.jpg",
    path: "/en/catalogue?sort=lead_time",
    width: 1280,
    height: 960,
    scale: 1,
  },
  {
    file: "listing-ja.jpg",
    path: "/ja/listings/organic-palm-sugar-block-sobang?currency=JPY",
    width: 360,
    height: 1060,
    scale: 2,
  },
]

await mkdir(folder, { recursive: true })
const browser = await launchBrowser()
try {
  for (const { file, path, width, height, scale } of pictures) {
    const page = await browser.newPage({
      viewport: { width, height },
      deviceScaleFactor: scale,
      colorScheme: "light",
    })
    const answer = await page.goto(storefront + path, { waitUntil: "networkidle" })
    if (!answer?.ok()) throw new Error(`${storefront}${path} answered ${answer?.status()}`)
    await page.evaluate("document.fonts.ready.then(() => true)")
    await writeFile(join(folder, file), await page.screenshot({ type: "jpeg", quality: 78 }))
    const { size } = await stat(join(folder, file))
    console.log(`docs/pictures/${file}: ${size} bytes`)
    if (size > most) throw new Error(`docs/pictures/${file} is larger than ${most} bytes`)
    await page.close()
  }
} finally {
  await browser.close()
}
