export const CompanyEvents = {
  /** Something that a colleague waits to hear of has been written with its notices. */
  CHANGED: "company.changed",
}
