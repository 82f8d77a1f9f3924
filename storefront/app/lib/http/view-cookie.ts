const oneYearSeconds = 31_536_000
const names = ["cards", "table"] as const

export const isViewName = (value: unknown): value is (typeof names)[number] =>
  names.some((name) => name === value)

/** Remembers how goods are shown; not secret, so that cached pages vary by it. */
export function viewCookie(view: (typeof names)[number]): string {
  return `catalogue_view=${view}; Path=/; Max-Age=${oneYearSeconds}; SameSite=Lax`
}
