import { localized } from "@serumpun/domain/locales"
import type { ProducerProfileInput } from "@serumpun/domain/producer-rules"

/** A profile in which nothing has been filled in yet. */
export function emptyProfile(): ProducerProfileInput {
  return {
    name: "",
    legal_form: "",
    nib: "",
    npwp: null,
    province: "",
    regency: "",
    district: null,
    village: null,
    place: "",
    latitude: null,
    longitude: null,
    founded_year: null,
    people_count: null,
    women_percent: null,
    contact_name: "",
    contact_email: "",
    contact_phone: "",
    headline: localized(),
    story: localized(),
  }
}
