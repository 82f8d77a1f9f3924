/** More columns than these are not seen side by side. */
export const COMPARE_MAX = 4

/** Handles are words joined by hyphens; anything else is no listing. */
const longestHandle = 120
const isHandle = (text: string) => /^[a-z0-9-]+$/.test(text) && text.length <= longestHandle

/** The listings that an address names, in its order, and how many of them were too many. */
export function readCompared(params: URLSearchParams): { handles: string[]; left_out: number } {
  const named = params.getAll("l").flatMap((list) => list.slice(0, 2000).split(","))
  const handles = [...new Set(named.map((handle) => handle.trim().toLowerCase()))].filter(isHandle)
  return {
    handles: handles.slice(0, COMPARE_MAX),
    left_out: Math.max(0, handles.length - COMPARE_MAX),
  }
}

/** The address that people pass on: commas as they are. */
export function comparePath(locale: string, handles: string[]): string {
  const path = `/${locale}/compare`
  return handles.length > 0 ? `${path}?l=${handles.join(",")}` : path
}
