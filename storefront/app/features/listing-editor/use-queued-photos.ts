import { useEffect, useRef, useState } from "react"
import { dropPhoto, type KeptPhoto, listKeptPhotos } from "#app/lib/kept/kept-photos.ts"
import { preparePhotos } from "./prepare-photos.ts"
import type { QueuedPhoto } from "./queued-photo.ts"

/** The photos that were chosen for a listing and have not arrived, those of an earlier visit among them. */
export function useQueuedPhotos(listing_id: string) {
  const [photos, setPhotos] = useState<QueuedPhoto[]>([])
  const [isRestored, setRestored] = useState(false)
  // The newest list, for work that goes on while the page is drawn anew.
  const list = useRef(photos)
  /** Settles when all that were chosen are ready. */
  const ready = useRef(Promise.resolve())

  function change(next: QueuedPhoto[]) {
    list.current = next
    setPhotos(next)
  }
  const mark = (key: string, changed: Partial<QueuedPhoto>) =>
    change(list.current.map((photo) => (photo.key === key ? { ...photo, ...changed } : photo)))

  useEffect(() => {
    void listKeptPhotos(listing_id).then((kept) => {
      const found = kept.filter(({ key }) => list.current.every((photo) => photo.key !== key))
      if (found.length === 0) return
      change([...found.map(asReady), ...list.current])
      setRestored(true)
    })
  }, [listing_id])

  return {
    ...{ photos, isRestored, list, ready, mark },
    add(files: File[]) {
      const chosen = files.map((file) => asChosen(file, listing_id))
      change([...list.current, ...chosen])
      ready.current = ready.current.then(() => preparePhotos(chosen, { list, mark }))
    },
    leaveOut(key: string) {
      change(list.current.filter((photo) => photo.key !== key))
      void dropPhoto(key)
    },
  }
}

const asReady = (photo: KeptPhoto): QueuedPhoto => ({ ...photo, state: { is: "ready" } })

function asChosen(file: File, listing_id: string): QueuedPhoto {
  const chosen = { type: file.type, size: file.size }
  const kept_at = Date.now()
  return { key: newKey(), listing_id, file, chosen, kept_at, state: { is: "shrinking" } }
}

/** Without a certificate for the site, `randomUUID` is not there. */
function newKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16)).join("-")
}
