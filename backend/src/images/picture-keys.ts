/** Where pictures are served from, by the backend and through the storefront alike. */
export const PICTURE_PATH = "/media/pictures"

/** Names of picture files: id, width, ending. Nothing else is ever served. */
export const PICTURE_FILE = /^[a-z0-9]{10,40}-(?:320|640|960|1600)\.(?:avif|webp|jpg)$/

const FOLDER = "pictures/"

export const pictureKey = (name: string) => FOLDER + name

/** True for keys that our file providers store under exactly this name, since addresses of pictures are made of it. */
export function isPictureKey(key: string): boolean {
  return key.startsWith(FOLDER) && PICTURE_FILE.test(key.slice(FOLDER.length))
}

/** Names that Medusa's providers make of "<id of what a scan belongs to>.<ending>". */
export const SCAN_FILE =
  /^(?:private-[0-9]+-)?(?:cert|eotr|rfqa)_[0-9A-Za-z]+(?:-[0-9A-Z]+)?\.(?:pdf|jpg|png)$/

export type StoredFile = { key: string; written_at: Date }

/** What our file providers can do beyond Medusa's: tell which files they hold. */
export type FileLister = {
  /** Everything in the pictures' folder, unfinished files too. */
  listPictures(): Promise<StoredFile[]>
  listScans(): Promise<StoredFile[]>
}

export const PICTURE_FOLDER = FOLDER
