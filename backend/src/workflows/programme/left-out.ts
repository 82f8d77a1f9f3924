import type { LeftOutReason } from "@serumpun/domain/register"
import type { LeftOut } from "../../contracts/programme"

type One = LeftOut["businesses"][number] & { reason: LeftOutReason }

/** The rest is told by number. */
const NAMED = 20

/** Who stays out, by the reason. */
export function leftOut(rows: One[]): LeftOut[] {
  return [...new Set(rows.map(({ reason }) => reason))].map((reason) => {
    const all = rows.filter((row) => row.reason === reason)
    const businesses = all
      .slice(0, NAMED)
      .map(({ name, regency, status }) => ({ name, regency, status }))
    return { reason, count: all.length, businesses }
  })
}
