import { createHmac, randomUUID, timingSafeEqual } from "node:crypto"
import type { DatabaseSync } from "node:sqlite"
import { ApiError } from "../errors.js"

export type AccessKey = {
  uid: string
  name: string | null
  description: string | null
  actions: string[]
  indexes: string[]
  expires_at: string | null
  created_at: string
  updated_at: string
}

const DEFAULT_KEYS = [
  {
    name: "Default Search API Key",
    description: "Use it to search from the frontend",
    actions: ["search"],
  },
  {
    name: "Default Admin API Key",
    description:
      "Use it for anything that is not a search operation. Caution! Do not expose it on a public frontend",
    actions: ["*"],
  },
]

/** API keys; a key's text is derived from its uid and the master key and stored nowhere. */
export class KeyStore {
  constructor(
    private readonly database: DatabaseSync,
    readonly masterKey: string | undefined,
  ) {
    if (!this.all().length) {
      for (const { name, description, actions } of DEFAULT_KEYS) {
        this.create({ name, description, actions, indexes: ["*"], expires_at: null })
      }
    }
  }

  all(): AccessKey[] {
    return this.database
      .prepare("SELECT * FROM keys ORDER BY created_at DESC, uid")
      .all()
      .map((row) => ({
        uid: String(row.uid),
        name: row.name as string | null,
        description: row.description as string | null,
        actions: JSON.parse(String(row.actions)) as string[],
        indexes: JSON.parse(String(row.indexes)) as string[],
        expires_at: row.expires_at as string | null,
        created_at: String(row.created_at),
        updated_at: String(row.updated_at),
      }))
  }

  create(key: Omit<AccessKey, "uid" | "created_at" | "updated_at"> & { uid?: string }): AccessKey {
    const now = new Date().toISOString()
    const stored = { ...key, uid: key.uid ?? randomUUID(), created_at: now, updated_at: now }
    if (this.all().some(({ uid }) => uid === stored.uid)) {
      throw new ApiError(
        "api_key_already_exists",
        `\`uid\` field value \`${stored.uid}\` is already an existing API key.`,
        409,
      )
    }
    this.database
      .prepare(
        "INSERT INTO keys (uid, name, description, actions, indexes, expires_at, created_at, updated_at)" +
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      )
      .run(
        stored.uid,
        stored.name,
        stored.description,
        JSON.stringify(stored.actions),
        JSON.stringify(stored.indexes),
        stored.expires_at,
        stored.created_at,
        stored.updated_at,
      )
    return stored
  }

  /** Changes what may be changed: the name and the description. */
  describe(uid: string, name: string | null, description: string | null): void {
    this.database
      .prepare("UPDATE keys SET name = ?, description = ?, updated_at = ? WHERE uid = ?")
      .run(name, description, new Date().toISOString(), uid)
  }

  delete(uid: string): void {
    this.database.prepare("DELETE FROM keys WHERE uid = ?").run(uid)
  }

  /** A key by uid or by its text. */
  find(uidOrKey: string): AccessKey {
    const found = this.all().find(({ uid }) => uid === uidOrKey || this.textOf(uid) === uidOrKey)
    if (!found) {
      throw new ApiError(
        "api_key_not_found",
        `API key \`${uidOrKey.slice(0, 100)}\` not found.`,
        404,
      )
    }
    return found
  }

  /** HMAC-SHA256 of the uid under the master key, as Meilisearch derives it. */
  textOf(uid: string): string {
    return createHmac("sha256", this.masterKey ?? "")
      .update(uid)
      .digest("hex")
  }

  /** "master", a living key, or undefined when the text opens nothing. */
  recognise(text: string): "master" | AccessKey | undefined {
    if (this.masterKey !== undefined && isSame(text, this.masterKey)) return "master"
    return this.all().find((key) => isSame(text, this.textOf(key.uid)) && isAlive(key))
  }

  /** The key of a uid unless it has expired. */
  living(uid: string): AccessKey | undefined {
    return this.all().find((key) => key.uid === uid && isAlive(key))
  }
}

function isAlive({ expires_at }: AccessKey): boolean {
  return !expires_at || Date.parse(expires_at) > Date.now()
}

function isSame(left: string, right: string): boolean {
  const a = Buffer.from(left)
  const b = Buffer.from(right)
  return a.length === b.length && timingSafeEqual(a, b)
}
