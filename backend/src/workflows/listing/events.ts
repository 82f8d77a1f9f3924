export const ListingEvents = {
  SUBMITTED: "listing.submitted",
  PUBLISHED: "listing.published",
  WITHDRAWN: "listing.withdrawn",
  EXPIRED: "listing.expired",
  CHANGES_REQUESTED: "listing.changes_requested",
  REJECTED: "listing.rejected",
  REFRESHED: "listing.refreshed",
}
