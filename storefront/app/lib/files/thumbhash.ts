/**
 * The average colour of a ThumbHash (base64), as `#rrggbb`; null when the text is none.
 * Layout of the first three bytes: https://evanw.github.io/thumbhash/ — luminance (6 bits),
 * yellow–blue and red–green difference (6 bits each), then scales that are not needed here.
 */
export function averageColour(thumbhash: string | null | undefined): string | null {
  if (!thumbhash || !/^[A-Za-z0-9+/]{4}/.test(thumbhash)) return null
  const bytes = atob(thumbhash.slice(0, 4))
  const header = bytes.charCodeAt(0) | (bytes.charCodeAt(1) << 8) | (bytes.charCodeAt(2) << 16)
  const lightness = (header & 63) / 63
  const yellowBlue = ((header >> 6) & 63) / 31.5 - 1
  const redGreen = ((header >> 12) & 63) / 31.5 - 1
  const blue = lightness - (2 / 3) * yellowBlue
  const red = (3 * lightness - blue + redGreen) / 2
  const green = red - redGreen
  return "#" + [red, green, blue].map(toHexByte).join("")
}

function toHexByte(share: number): string {
  const byte = Math.round(Math.min(1, Math.max(0, share)) * 255)
  return byte.toString(16).padStart(2, "0")
}
