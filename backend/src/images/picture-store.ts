import type { IFileModuleService, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { pictureKey, PICTURE_FOLDER, type FileLister } from "./picture-keys"

type StoredPicture = { name: string; written_at: Date }

/** The files of pictures, wherever the File Module keeps them. */
export type PictureStore = {
  write(name: string, content: Buffer): Promise<void>
  /** Null when there is no such file. */
  read(name: string): Promise<Buffer | null>
  remove(names: string[]): Promise<void>
  /** Everything in the pictures' folder, unfinished files too. */
  list(): Promise<StoredPicture[]>
}

const mimeTypes: Record<string, string> = {
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
}

/** The type of a picture file by its ending. */
export function pictureType(name: string): string {
  return mimeTypes[name.split(".").at(-1) ?? ""] ?? "application/octet-stream"
}

/** S3 deletes at most so many with one request. */
const REMOVED_AT_ONCE = 1000

export function pictureStore(container: MedusaContainer): PictureStore {
  const files = container.resolve<IFileModuleService>(Modules.FILE)
  return {
    async write(name, content) {
      await files.createFiles({
        filename: pictureKey(name),
        mimeType: pictureType(name),
        content: content.toString("base64"),
        access: "private",
      })
    },
    async read(name) {
      try {
        return await files.getAsBuffer(pictureKey(name))
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    async remove(names) {
      for (let from = 0; from < names.length; from += REMOVED_AT_ONCE)
        await files.deleteFiles(names.slice(from, from + REMOVED_AT_ONCE).map(pictureKey))
    },
    async list() {
      const stored = await listerOf(files).listPictures()
      return stored.map(({ key, written_at }) => ({
        name: key.slice(PICTURE_FOLDER.length),
        written_at,
      }))
    },
  }
}

/** What a file system and S3 say of a file that is not there. */
function isMissing(error: unknown): boolean {
  const { code, name } = error as { code?: string; name?: string }
  return code === "ENOENT" || name === "NoSuchKey" || name === "NotFound"
}

/** The File Module lists nothing, and `getProvider` gives its wrapper around the provider instead of the provider. */
export function listerOf(files: IFileModuleService): FileLister {
  const provider: unknown = Reflect.get(files.getProvider(), "fileProvider_")
  if (isLister(provider)) return provider
  throw new Error("The file provider cannot list pictures; see src/modules/file-local")
}

function isLister(provider: unknown): provider is FileLister {
  return provider instanceof Object && "listPictures" in provider
}
