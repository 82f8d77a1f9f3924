/** Longer than any upload takes from its first file to the row that names it. */
const SPARED_MS = 60 * 60 * 1000
const PICTURE_ID = /^([a-z0-9]+)-[0-9]+\.(?:avif|webp|jpg)/

type Dated = { written_at: Date }

/**
 * Which files of pictures nothing names: left by a process that was killed between files and row, or whose disk was
 * full. Unfinished files among them, but nothing whose name is not one of ours. None at all when no row names a
 * picture, since that is rather a wrong database than a shop without pictures.
 */
export function orphanedPictures<File extends Dated & { name: string }>(
  files: File[],
  named: Set<string>,
  now: Date,
): File[] {
  if (named.size === 0) return []
  return files.filter(({ name, written_at }) => {
    const id = PICTURE_ID.exec(name)?.[1]
    if (id === undefined || !isOld(written_at, now)) return false
    return !named.has(id) || name.endsWith(".unfinished")
  })
}

/** Scans that no certificate and no transfer names: replaced by a newer one, or left by a killed process. */
export function orphanedScans<File extends Dated & { key: string }>(
  files: File[],
  named: Set<string>,
  now: Date,
): File[] {
  if (named.size === 0) return []
  return files.filter(({ key, written_at }) => isOld(written_at, now) && !named.has(key))
}

function isOld(written_at: Date, now: Date): boolean {
  return now.getTime() - written_at.getTime() > SPARED_MS
}
