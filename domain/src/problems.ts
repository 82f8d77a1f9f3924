/** Everything that can be wrong with what somebody typed. The texts are in the `problems` namespace under these codes. */
export const problemCodes = [
  "required",
  "too_long",
  "too_short",
  "too_many",
  "too_few",
  "out_of_range",
  "not_a_number",
  "too_many_decimals",
  "price_unusual",
  "not_allowed_characters",
  "not_understood",
  "invalid_choice",
  "repeated",
  "country_unknown",
  "invalid_email",
  "invalid_date",
  "email_taken",
  "password_too_short",
  "password_common",
  "password_personal",
  "password_wrong",
  "email_unverified",
  "link_expired",
  "wrong_credentials",
  "nib_format",
  "nib_made_up",
  "nib_taken",
  "npwp_format",
  "certificate_number_format",
  "certificate_expired",
  "certificate_not_yet_valid",
  "certificate_dates_reversed",
  "certificate_out_of_scope",
  "certificate_not_yours",
  "hs_format",
  "hs_unknown",
  "export_banned_raw_rattan",
  "moq_above_capacity",
  "moq_not_multiple",
  "incoterm_transport",
  "incoterm_place_required",
  "incoterm_not_offered",
  "tiers_start_at_moq",
  "tiers_gap",
  "tiers_not_falling",
  "packing_required",
  "packing_net_above_gross",
  "packing_net_differs",
  "packing_too_large",
  "packing_implausible",
  "packing_pallet_overfull",
  "translation_missing",
  "image_required",
  "gi_licence_missing",
  "species_required",
  "below_moq",
  "off_multiple",
  "date_in_past",
  "date_order",
  "valid_until_past",
  "file_type",
  "file_too_large",
  "file_empty",
  "file_unreadable",
  "image_too_small",
  "image_ratio",
  "picture_limit",
  "picture_repeated",
  "certificate_repeated",
  "pdf_active",
  "pdf_encrypted",
  "pdf_unclear",
  "listing_unavailable",
  "listing_not_public",
  "listing_not_orderable",
  "capacity_exceeded",
  "already_ordered",
  "quote_changed",
  "date_in_future",
  "before_order",
  "arrives_before_departure",
  "web_address",
  "order_has_payments",
  "basket_empty",
  "basket_full",
  "note_required",
  "conflict_declared",
  "already_assessed",
  "producer_not_verified",
  "producer_suspended",
  "transition_not_allowed",
  "confirm_required",
] as const
export type ProblemCode = (typeof problemCodes)[number]

/** One thing wrong at one field. `field` is a dotted path into the submitted body, e.g. `tiers.1.usd`. */
export type Problem = {
  field: string
  code: ProblemCode
  params?: Record<string, string | number>
}

export function problem(
  field: string,
  code: ProblemCode,
  params?: Record<string, string | number>,
): Problem {
  return params ? { field, code, params } : { field, code }
}

/** Names each entry of a list that stands there already, e.g. `lines.2.rfq_item_id`. */
export function checkRepeated(list: string, keys: string[], part?: string): Problem[] {
  const suffix = part ? `.${part}` : ""
  return keys.flatMap((key, index) =>
    key && keys.indexOf(key) < index ? [problem(`${list}.${index}${suffix}`, "repeated")] : [],
  )
}
