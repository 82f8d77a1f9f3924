export type Doors = (method: string, path: string) => boolean

const MEDUSA_ID = "[a-z]+_[0-9a-z]{26}"

/**
 * Compiles lines such as "GET /admin/users/:id" into a question. Methods and paths are matched as
 * Express's router does, so that both read the same request: case does not count, one slash may
 * end the path, HEAD is GET. `:id` stands for one of Medusa's ids, which no word of a path looks
 * like, `:any` for one segment, and "/*" at the end for everything below.
 */
export function compileDoors(lines: readonly string[]): Doors {
  const doors = lines.map((line) => {
    const [method = "", path = ""] = line.split(" ")
    return { method, pattern: toPattern(path) }
  })
  return (asked, path) => {
    const method = asked === "HEAD" ? "GET" : asked
    return doors.some(
      (door) => (door.method === method || door.method === "*") && door.pattern.test(path),
    )
  }
}

function toPattern(path: string): RegExp {
  const source = path
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\/\\\*$/, "(?:/.*)?")
    .replace(/:id\b/g, MEDUSA_ID)
    .replace(/:any\b/g, "[^/]+")
  return new RegExp(`^${source}/?$`, "i")
}
