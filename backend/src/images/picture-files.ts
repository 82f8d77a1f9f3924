import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { readEnv } from "../env"

/** Where pictures are served from, by the backend and through the storefront alike. */
export const PICTURE_PATH = "/media/pictures"

export function pictureFolder(): string {
  return join(readEnv(process.env).SERUMPUN_DATA_DIR, "files", "pictures")
}

/** Names of picture files: id, width, ending. Nothing else is ever served from the folder. */
export const PICTURE_FILE = /^[a-z0-9]{10,40}-(320|640|960|1600)\.(avif|webp|jpg)$/

export async function writePictureFile(name: string, content: Buffer): Promise<void> {
  const folder = pictureFolder()
  await mkdir(folder, { recursive: true })
  const unfinished = join(folder, `.${name}.${process.pid}`)
  try {
    await writeFile(unfinished, content)
    await rename(unfinished, join(folder, name))
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

export async function removePictureFiles(id: string): Promise<void> {
  const folder = pictureFolder()
  const names = await readdir(folder).catch(() => [])
  const own = names.filter((name) => name.startsWith(`${id}-`) && PICTURE_FILE.test(name))
  await Promise.all(own.map((name) => rm(join(folder, name), { force: true })))
}
