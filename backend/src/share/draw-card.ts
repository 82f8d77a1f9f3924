import { textDirection } from "@serumpun/domain/locales"
import type { ShareCard } from "@serumpun/domain/share-card"
import sharp, { type OverlayOptions } from "sharp"
import { drawText } from "./draw-text"

export const SHARE_SIZE = { width: 1200, height: 630 } as const
/** The photo takes the half where reading ends. */
const PHOTO = 540
const EDGE = 56
const WEAVE = 18
const colors = {
  page: "#F7F3EA",
  ink: "#1F1A14",
  soft: "#5F5446",
  sugar: "#6B3F1D",
  leaf: "#2E5E3B",
}

/**
 * A card of 1200 × 630 pixels as JPEG.
 * @param mark the curators' mark in the card's language, with its date
 * @param photo a whole picture in any format that sharp reads; null leaves a ground of pattern in its place
 * @param fonts a folder for fonts, made when it is missing
 */
export async function drawCard(
  card: ShareCard,
  { mark, photo, fonts }: { mark: string | null; photo: Buffer | null; fonts: string },
): Promise<Buffer> {
  const { width, height } = SHARE_SIZE
  const isRtl = textDirection(card.locale) === "rtl"
  const room = width - PHOTO - 2 * EDGE
  const start = isRtl ? PHOTO + EDGE : EDGE
  const layers: OverlayOptions[] = [
    { input: await photoHalf(photo), left: isRtl ? 0 : width - PHOTO, top: 0 },
    { input: Buffer.from(weave(width)), left: 0, top: height - WEAVE },
  ]
  let top = EDGE
  const place = async (
    text: string,
    look: { color: string; bold?: boolean; height: number; sizes: readonly number[] },
    after: number,
  ) => {
    const drawn = await drawText(fonts, { text, locale: card.locale, width: room, ...look })
    layers.push({ input: drawn.data, left: isRtl ? start + room - drawn.width : start, top })
    top += drawn.height + after
  }
  await place("Serumpun", { color: colors.soft, bold: true, height: 40, sizes: [24] }, 36)
  await place(
    card.title,
    { color: colors.sugar, bold: true, height: 230, sizes: [50, 44, 38, 32] },
    28,
  )
  for (const [index, line] of card.lines.entries())
    await place(
      line,
      { color: index === 0 ? colors.ink : colors.soft, height: 84, sizes: [26, 23] },
      14,
    )
  if (mark) await place(mark, { color: colors.leaf, bold: true, height: 40, sizes: [24, 20] }, 0)
  return sharp({ create: { width, height, channels: 3, background: colors.page } })
    .composite(layers)
    .jpeg({ quality: 82, progressive: true, mozjpeg: true })
    .toBuffer()
}

async function photoHalf(photo: Buffer | null): Promise<Buffer> {
  const { height } = SHARE_SIZE
  if (!photo) return Buffer.from(ground(PHOTO, height))
  return sharp(photo).resize({ width: PHOTO, height, fit: "cover" }).png().toBuffer()
}

/** The woven rule of the site's head. */
const weave = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${WEAVE}"><defs><pattern id="w" width="36" height="18" patternUnits="userSpaceOnUse"><path fill="#6B3F1D" d="M0 0h36v18H0z"/><path fill="#B9853F" d="M0 9 9 0l9 9-9 9zM18 9l9-9 9 9-9 9z"/><path fill="#6B3F1D" d="m5 9 4-4 4 4-4 4zM23 9l4-4 4 4-4 4z"/></pattern></defs><path fill="url(#w)" d="M0 0h${width}v${WEAVE}H0z"/></svg>`

const ground = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><pattern id="g" width="60" height="60" patternUnits="userSpaceOnUse"><path fill="#F0E9DA" d="M0 0h60v60H0z"/><path fill="none" stroke="#DDD3C0" stroke-width="4" d="M0 30 30 0l30 30-30 30zM15 30l15-15 15 15-15 15z"/></pattern></defs><path fill="url(#g)" d="M0 0h${width}v${height}H0z"/></svg>`
