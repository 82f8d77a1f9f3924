import { randomBytes } from "node:crypto"

/** An address for a name: Latin letters and digits with dashes; a short suffix when it is taken. */
export async function freeHandle(
  name: string,
  isFree: (handle: string) => Promise<boolean>,
): Promise<string> {
  const slug = toSlug(name) || "listing"
  if (await isFree(slug)) return slug
  for (;;) {
    const candidate = `${slug}-${randomBytes(3).toString("hex")}`
    if (await isFree(candidate)) return candidate
  }
}

export function toSlug(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 70)
    .replace(/-$/, "")
}
