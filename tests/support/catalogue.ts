import type { ListingCard } from "@serumpun/backend/src/contracts/catalogue.ts"
import type { TestStack } from "./stack.ts"

/** Everything that the English catalogue finds: tests that run side by side publish more than a page. */
export async function findAll(
  { storefrontUrl }: Pick<TestStack, "storefrontUrl">,
  asked: Record<string, string> = {},
): Promise<ListingCard[]> {
  const found: ListingCard[] = []
  for (let page = 1; ; page += 1) {
    const query = new URLSearchParams({
      locale: "en",
      per_page: "100",
      page: String(page),
      ...asked,
    })
    const answer = await fetch(`${storefrontUrl}/api/catalogue?${query}`)
    const { hits, pages } = (await answer.json()) as { hits: ListingCard[]; pages: number }
    found.push(...hits)
    if (page >= pages) return found
  }
}
