import type { Readable } from "node:stream"
import type { UploadView } from "@serumpun/backend/src/contracts/upload"
import { PIECE_BYTES } from "@serumpun/domain/files/uploads"
import { DataStore, ERRORS, MemoryLocker, Server, Upload } from "@tus/server"
import { api, ApiError, apiFile, segment } from "#app/lib/http/api.server.ts"

const path = "/producer/uploads"

/** Of this process; between processes the backend takes a piece only where the file ends. */
const locker = new MemoryLocker()

/**
 * Speaks tus (tus.io, 1.0.0) for somebody who is signed in: the protocol stands here, the bytes at the
 * backend, which knows whose they are.
 * @param base the address below which uploads are, as the browser asks for it
 */
export function createUploadServer(token: string, base: string): Server {
  const datastore = new BackendStore(token)
  return new Server({ path: base, relativeLocation: true, datastore, locker, allowedOrigins: [] })
}

/** The file that came in pieces; "lost" when it is not there (any more) as a whole. @throws ApiError 503 */
export async function findUploaded(token: string, id: string): Promise<File | "lost"> {
  const at = `${path}/${segment(id)}`
  try {
    const { upload } = await api<{ upload: UploadView }>(at, { token })
    const answer = await apiFile(`${at}/file`, { token })
    return new File([await answer.arrayBuffer()], upload.file_name)
  } catch (error) {
    if (error instanceof ApiError && (error.status === 404 || error.status === 409)) return "lost"
    throw error
  }
}

/** After its form was sent. One that stays behind is cleared away with its week. */
export async function dropUploaded(token: string, id: string): Promise<void> {
  await api(`${path}/${segment(id)}`, { method: "DELETE", token }).catch(() => undefined)
}

class BackendStore extends DataStore {
  readonly #token: string

  constructor(token: string) {
    super()
    this.#token = token
    this.extensions = ["creation", "termination"]
  }

  override async create(upload: Upload): Promise<Upload> {
    const body = { size: upload.size, file_name: upload.metadata?.filename ?? "" }
    const answer = await this.#ask(path, { body })
    upload.id = answer.upload.id
    return upload
  }

  override async getUpload(id: string): Promise<Upload> {
    const { upload } = await this.#ask(`${path}/${segment(id)}`)
    return new Upload({ id, size: upload.size, offset: upload.received })
  }

  /** What has come before the line broke is kept, too. */
  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const chunks: Buffer[] = []
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk)
    } catch {
      // The rest of it comes with the next request.
    }
    const content = Buffer.concat(chunks)
    let end = offset
    for (let at = 0; at < content.byteLength; at += PIECE_BYTES) {
      const piece = content.subarray(at, at + PIECE_BYTES)
      const body = { start: end, content_base64: piece.toString("base64") }
      const { upload } = await this.#ask(`${path}/${segment(id)}/pieces`, { body })
      end = upload.received
    }
    return end
  }

  override async remove(id: string): Promise<void> {
    await this.#ask(`${path}/${segment(id)}`, { method: "DELETE" })
  }

  #ask(at: string, options: { body?: object; method?: "DELETE" } = {}) {
    return api<{ upload: UploadView }>(at, { ...options, token: this.#token }).catch(asTusError)
  }
}

function asTusError(error: unknown): never {
  if (!(error instanceof ApiError)) throw error
  const { status, message } = error
  if (status === 404) throw ERRORS.FILE_NOT_FOUND
  if (status === 409) throw ERRORS.INVALID_OFFSET
  throw Object.assign(new Error(message), { status_code: status, body: message })
}
