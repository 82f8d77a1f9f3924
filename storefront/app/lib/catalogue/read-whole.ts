/**
 * A whole number of an address, such as `page`; undefined when it is absent or empty, null when it is
 * anything else than one plain number between `min` and `max`.
 */
export function readWhole(
  params: URLSearchParams,
  name: string,
  { min, max }: { min: number; max: number },
): number | null | undefined {
  const given = params.getAll(name)
  if (given.every((text) => text === "")) return undefined
  const [text = ""] = given
  if (given.length > 1 || !/^(0|[1-9]\d{0,14})$/.test(text)) return null
  const value = Number(text)
  return value >= min && value <= max ? value : null
}
