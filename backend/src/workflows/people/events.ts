export const PeopleEvents = {
  /** Something that a member or somebody invited waits to hear of has been written with its notices. */
  CHANGED: "people.changed",
}
