/** What kind of agency works with businesses of a region. */
export const institutionKinds = [
  "dinas",
  "bank_indonesia",
  "bank",
  "ministry",
  "business_centre",
  "other",
] as const
export type InstitutionKind = (typeof institutionKinds)[number]
