import { shareVersion, type ShareCard } from "@serumpun/domain/share-card"

/** Of which pages there are pictures for previews, and where the backend has them. */
const sharedKinds = {
  listings: "/store/listings",
  producers: "/store/producers",
  regions: "/store/provinces",
} as const
export type SharedKind = keyof typeof sharedKinds

export const isSharedKind = (kind: string): kind is SharedKind => Object.hasOwn(sharedKinds, kind)

export const sharePath = (kind: SharedKind) => sharedKinds[kind]

export const shareSize = { width: 1200, height: 630 } as const

/** A picture for previews as a page names it: its address holds its version, so it may be kept for ever. */
export function sharePicture(kind: SharedKind, name: string, card: ShareCard) {
  const path = `/share/${kind}/${encodeURIComponent(name)}/${card.locale}/${shareVersion(card)}.jpg`
  return { path, alt: [card.title, ...card.lines].join(" · ") }
}
