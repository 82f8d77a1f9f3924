import type { IssuedContent } from "@serumpun/domain/issued/content"
import type { FontFamily } from "./font-files"

/** Countries whose readers expect the Chinese and the Korean forms of characters that several share. */
const chinese = ["CN", "TW", "HK", "MO", "SG"]
const korean = ["KR", "KP"]

/** Families in the order in which they are asked for a character. */
export function familiesFor({
  locale,
  buyer,
}: Pick<IssuedContent, "locale"> & { buyer: { country: string } }): FontFamily[] {
  const eastern: FontFamily[] =
    locale === "ja" || (!chinese.includes(buyer.country) && !korean.includes(buyer.country))
      ? ["japanese", "chinese", "korean"]
      : korean.includes(buyer.country)
        ? ["korean", "japanese", "chinese"]
        : ["chinese", "japanese", "korean"]
  return ["latin", "arabic", ...eastern]
}
