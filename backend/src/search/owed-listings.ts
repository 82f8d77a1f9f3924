/** What the indexes are told of: `{ ids }` of listings that may have to enter, change or leave. */
export const OWED_LISTINGS = "catalogue.owed_listings"
