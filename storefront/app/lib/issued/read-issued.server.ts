import type { IssuedView } from "@serumpun/backend/src/contracts/issued.ts"

type Call = <T>(path: string, options: { query: Record<string, string> }) => Promise<T>

/** What was issued of one RFQ or one order, for the side that calls. */
export async function readIssued(
  call: Call,
  side: "/store/buyer" | "/producer",
  of: { rfq_id: string } | { order_id: string },
): Promise<IssuedView[]> {
  const query = { ...of, limit: "100" }
  return (await call<{ documents: IssuedView[] }>(`${side}/documents`, { query })).documents
}
