import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import type { FileTypes } from "@medusajs/framework/types"
import { LocalFileService } from "@medusajs/file-local/dist/services/local-file"
import {
  isPictureKey,
  SCAN_FILE,
  PICTURE_FOLDER,
  type FileLister,
  type StoredFile,
} from "../../images/picture-keys"

/** Medusa's local files, where pictures keep the name they are given and are never seen half-written. */
export class PictureLocalFileService extends LocalFileService implements FileLister {
  override async upload(
    file: FileTypes.ProviderUploadFileDTO,
  ): Promise<FileTypes.ProviderFileResultDTO> {
    const key = file.filename
    if (!isPictureKey(key)) return super.upload(file)
    const path = join(this.uploadDir_, key)
    const unfinished = `${path}.${process.pid}.unfinished`
    await mkdir(dirname(path), { recursive: true })
    try {
      await writeFile(unfinished, Buffer.from(file.content, "base64"))
      await rename(unfinished, path)
    } catch (error) {
      await rm(unfinished, { force: true })
      throw error
    }
    return { key, url: `${this.backendUrl_}/${key}` }
  }

  async listPictures(): Promise<StoredFile[]> {
    const found = await filesIn(join(this.uploadDir_, PICTURE_FOLDER))
    return found.map(({ key, written_at }) => ({ key: PICTURE_FOLDER + key, written_at }))
  }

  async listScans(): Promise<StoredFile[]> {
    return (await filesIn(this.privateUploadDir_)).filter(({ key }) => SCAN_FILE.test(key))
  }
}

async function filesIn(folder: string): Promise<StoredFile[]> {
  const found: StoredFile[] = []
  for (const key of await readdir(folder).catch(() => [] as string[])) {
    const entry = await stat(join(folder, key)).catch(() => null)
    if (entry?.isFile()) found.push({ key, written_at: entry.mtime })
  }
  return found
}
