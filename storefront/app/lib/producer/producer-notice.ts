/** Sentences of the `producer` namespace that a page says once after something was done. */
export const producerNotices = [
  "quoteSent",
  "quoteSaved",
  "quoteWithdrawn",
  "orderReady",
  "orderShipped",
  "issued",
  "orderCancelled",
  "cancelAsked",
  "milestoneAdded",
  "checklistUploaded",
  "shipmentCorrected",
  "claimAnswered",
  "ratingAnswered",
  "quoteExtended",
  "listingSaved",
  "listingSubmitted",
  "listingAmended",
  "textsReviewed",
  "listingWithdrawn",
  "listingTakenBack",
  "listingEditDiscarded",
  "listingDuplicated",
  "goodPicked",
  "noteAnswered",
  "listingPaused",
  "listingResumed",
  "listingArchived",
  "listingUnarchived",
  "listingDeleted",
  "pictureAdded",
  "pictureRemoved",
  "certificateSaved",
  "certificateDeleted",
  "certificateUseAsked",
  "certificateUseAnswered",
  "fileAdded",
  "profileSaved",
  "nibDisputeSent",
  "entryClaimed",
  "referralAsked",
  "referralEnded",
  "attended",
  "profileSubmitted",
  "memberInvited",
  "groupChanged",
  "sharesSaved",
  "shareAnswered",
  "sampleAnswered",
  "peopleInvited",
  "peopleWithdrawn",
  "peopleRole",
  "peopleRemoved",
  "peopleHandedOver",
  "peopleJoined",
  "phoneAdded",
  "phoneRemoved",
] as const
export type ProducerNotice = (typeof producerNotices)[number]

export function readProducerNotice(key: string | undefined): ProducerNotice | null {
  return producerNotices.find((notice) => notice === key) ?? null
}

type MetaArgs = { loaderData?: { title: string }; params: { locale?: string } }

/**
 * `meta` of a workspace page: its loader's translated `title`, nothing for search engines, and what makes the
 * workspace installable.
 */
export function workspaceMeta({ loaderData, params }: MetaArgs) {
  return [
    { title: loaderData ? `${loaderData.title} · Serumpun` : "Serumpun" },
    { name: "robots", content: "noindex" },
    {
      tagName: "link",
      rel: "manifest",
      href: `/${params.locale}/producer/manifest.webmanifest`,
    } as const,
    { name: "theme-color", content: "#6b3f1d" },
    { tagName: "link", rel: "apple-touch-icon", href: "/app-icons/192.png" } as const,
  ]
}
