import { readdirSync } from "node:fs"
import type { NextFunction, Request, Response } from "express"

const types: Record<string, string> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
}

/**
 * Has the Admin's files sent as they were packed by its build (`scripts/packing/precompress.ts`), where Medusa would
 * pack each anew, and less well, for every browser. Stands before its static files, below `/app/assets`.
 * @param folder of the built files; where there is none, as in development, nothing changes
 */
export function packedAssets(folder: string) {
  const packed = new Set(listPacked(folder))
  return (req: Request, res: Response, next: NextFunction): void => {
    const name = req.url.slice(1).split("?", 1)[0] ?? ""
    const type = types[name.slice(name.lastIndexOf(".") + 1)]
    const isRead = req.method === "GET" || req.method === "HEAD"
    if (type && isRead && packed.has(`${name}.br`) && req.acceptsEncodings("br")) {
      res.setHeader("Content-Encoding", "br")
      res.setHeader("Content-Type", type)
      req.url = `/${name}.br`
    }
    next()
  }
}

function listPacked(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(".br"))
  } catch {
    return []
  }
}
