const UNKNOWN = "unknown"

/**
 * What counts as one client of a network, for limits and counts: an IPv4 address as it is, also where
 * it is written within IPv6; of an IPv6 address its /64, since whoever has one address of it has them
 * all. What is no address counts as one client, "unknown".
 */
export function clientKey(address: string | undefined): string {
  const plain = (address ?? "").split("%", 1)[0] ?? ""
  if (isIpv4(plain)) return plain
  const groups = ipv6Groups(plain)
  if (!groups) return UNKNOWN
  const [a, b, c, d, e, f, g, h] = groups
  if (![a, b, c, d, e].some(Boolean) && f === 0xffff)
    return [g >> 8, g & 255, h >> 8, h & 255].join(".")
  const network = [a, b, c, d].map((group) => group.toString(16)).join(":")
  return `${shortest(`${network}::`)}/64`
}

const isIpv4 = (text: string): boolean => {
  const parts = text.split(".")
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)
}

type Groups = [number, number, number, number, number, number, number, number]

/** Its eight groups; null for what is no IPv6 address. */
function ipv6Groups(text: string): Groups | null {
  if (!/^[\da-f:.]{2,45}$/i.test(text) || !URL.canParse(`http://[${text}]/`)) return null
  const [before = "", after] = shortest(text).split("::")
  const read = (part = "") =>
    part ? part.split(":").map((group) => Number.parseInt(group, 16)) : []
  const [start, end] = [read(before), read(after)]
  const zeros = Array.from({ length: 8 - start.length - end.length }, () => 0)
  return [...start, ...zeros, ...end] as Groups
}

/** An IPv6 address as the URL standard writes it: hexadecimal, its longest row of zeros left out. */
const shortest = (address: string): string => new URL(`http://[${address}]/`).hostname.slice(1, -1)
