import { PIECE_BYTES } from "@serumpun/domain/files/uploads"
import type { UrlStorage } from "tus-js-client"
import { UPLOAD_NOTE } from "./upload-note.ts"

/** "arrived": all of it is on the server, under this id; the others as in `PhotoOutcome`. */
export type Carried =
  | { is: "arrived"; id: string; forget: () => void }
  /** Sent as a whole it will be told why. */
  | { is: "not_taken" }
  | { is: "signed_out"; location: null }
  | { is: "silent"; is_offline: boolean }

type Carrying = { file: File; key: string }
type Watch = { onProgress: (loaded: number, total: number) => void; stalled_ms: number }

/**
 * Sends a file in pieces and goes on where the line broke, also after the page was closed: the address of what has begun is
 * kept on this device under `key`. One try; whoever calls waits and tries again.
 * @param endpoint address of `routes/producer/upload.ts`
 */
export async function carryFile(
  endpoint: string,
  { file, key }: Carrying,
  { onProgress, stalled_ms }: Watch,
): Promise<Carried> {
  // Only who sends a photo needs it.
  const tus = await import("tus-js-client").catch(() => null)
  if (!tus) return { is: "silent", is_offline: true }
  const storage = tus.defaultOptions.urlStorage
  const fingerprint = `${UPLOAD_NOTE}${key}`
  return new Promise((resolve) => {
    let stalled = 0
    const end = (carried: Carried) => {
      window.clearTimeout(stalled)
      resolve(carried)
    }
    const watch = () => {
      window.clearTimeout(stalled)
      stalled = window.setTimeout(() => {
        void upload.abort()
        end({ is: "silent", is_offline: true })
      }, stalled_ms)
    }
    const upload = new tus.Upload(file, {
      endpoint,
      metadata: { filename: file.name.slice(-NAME_LENGTH) },
      chunkSize: PIECE_BYTES,
      overridePatchMethod: true,
      retryDelays: null,
      fingerprint: () => Promise.resolve(fingerprint),
      onProgress: (loaded, total) => {
        watch()
        onProgress(loaded, total)
      },
      onSuccess: () => {
        const id = upload.url?.split("/").at(-1) ?? ""
        const forget = () => void drop(storage, fingerprint)
        end({ is: "arrived", id, forget })
      },
      onError: (error) => {
        const status = "originalResponse" in error ? error.originalResponse?.getStatus() : undefined
        if (status === 401) return end({ is: "signed_out", location: null })
        if (status === 400 || status === 413) return end({ is: "not_taken" })
        end({ is: "silent", is_offline: !status })
      },
    })
    watch()
    void upload.findPreviousUploads().then(([previous]) => {
      if (previous) upload.resumeFromPreviousUpload(previous)
      upload.start()
    })
  })
}

/** More than is shown of a file's name. */
const NAME_LENGTH = 100

async function drop(storage: UrlStorage, fingerprint: string): Promise<void> {
  for (const { urlStorageKey } of await storage.findUploadsByFingerprint(fingerprint))
    await storage.removeUpload(urlStorageKey)
}
