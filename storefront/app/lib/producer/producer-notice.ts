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

/** `meta` of a workspace page: its loader's translated `title`, and nothing for search engines. */
export function workspaceMeta({ loaderData }: { loaderData?: { title: string } }) {
  return [
    { title: loaderData ? `${loaderData.title} · Serumpun` : "Serumpun" },
    { name: "robots", content: "noindex" },
  ]
}
