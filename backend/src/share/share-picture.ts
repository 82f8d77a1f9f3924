import { join } from "node:path"
import { formatMonth } from "@serumpun/domain/format"
import type common from "@serumpun/domain/locales/en/common.json"
import { readTexts } from "@serumpun/domain/read-texts"
import { shareVersion, type ShareCard } from "@serumpun/domain/share-card"
import { readEnv } from "../env"
import { PICTURE_PATH } from "../images/picture-keys"
import type { PictureStore } from "../images/picture-store"
import { drawCard } from "./draw-card"
import { keptFiles } from "./kept-files"

/** What is being drawn, by version: a page that is shared by many is drawn once. */
const drawing = new Map<string, Promise<Buffer>>()
/** One after the other: pages are served by the same processors. */
let last: Promise<unknown> = Promise.resolve()

/** The picture of a card as JPEG, from the disk when it was drawn before. */
export async function sharePicture(store: PictureStore, card: ShareCard): Promise<Buffer> {
  const folder = join(readEnv(process.env).SERUMPUN_DATA_DIR, "share-pictures")
  const files = keptFiles(join(folder, "drawn"))
  const version = shareVersion(card)
  const name = `${version}.jpg`
  const kept = await files.read(name)
  if (kept) return kept
  const running = drawing.get(version)
  if (running) return running
  const picture = last
    .catch(() => undefined)
    .then(async () => {
      const drawn = await drawCard(card, {
        mark: markOf(card),
        photo: await photoOf(store, card),
        fonts: join(folder, "fonts"),
      })
      await files.write(name, drawn)
      return drawn
    })
    .finally(() => drawing.delete(version))
  last = picture
  drawing.set(version, picture)
  return picture
}

function markOf({ locale, until }: ShareCard): string | null {
  if (!until) return null
  const { listing } = readTexts<typeof common>(locale, "common")
  return listing.exportGrade.replace("{{date}}", formatMonth(locale, until))
}

/** The smallest width that fills its half of the card sharply, else the largest there is. */
async function photoOf(store: PictureStore, { picture }: ShareCard): Promise<Buffer | null> {
  if (!picture?.base.startsWith(`${PICTURE_PATH}/`)) return null
  const width = picture.widths.find((each) => each >= 960) ?? picture.widths.at(-1)
  return width ? store.read(`${picture.base.slice(PICTURE_PATH.length + 1)}-${width}.webp`) : null
}
