/** Emitted whenever what the public sees has changed. */
export const CatalogueEvents = { CHANGED: "catalogue.changed" }
