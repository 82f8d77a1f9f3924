/** Selling units of listings; labels are interface text. */
export const units = ["kg", "L", "m", "pc"] as const
export type Unit = (typeof units)[number]

export const processingStages = ["raw", "semi_finished", "finished"] as const
export type ProcessingStage = (typeof processingStages)[number]

export const legalForms = [
  "perorangan",
  "pt_perorangan",
  "pt",
  "cv",
  "koperasi",
  "koperasi_merah_putih",
  "bumdes",
  "bumdesma",
  "kub",
  "poktan",
] as const
export type LegalForm = (typeof legalForms)[number]

export const holderKinds = ["producer", "group", "processor"] as const
export type HolderKind = (typeof holderKinds)[number]

export const specificationKeys = [
  "material",
  "dimensions",
  "weight",
  "moisture",
  "grade",
  "colour",
  "form",
  "purity",
  "weave",
  "finish",
  "origin_altitude",
  "crop_year",
  "fibre_length",
  "particle_size",
  "screen_size",
  "ash",
  "acidity",
  "piperine",
  "gel_strength",
  "brix",
  "calorific_value",
  "patchoulol",
] as const
export type SpecificationKey = (typeof specificationKeys)[number]
