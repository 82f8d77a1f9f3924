import type { PublicSubject } from "../../modules/trade/models/owed-change"

/** Which listings may show what changed, as SQL with one parameter: the subject's id. */
export const listingsOf: Record<PublicSubject["subject"], string> = {
  listing: `select ?::text as listing_id`,
  producer: `select listing_id from review
    where producer_id = ? and status = 'approved' and deleted_at is null`,
  certificate: `select listing_id from review
    where jsonb_exists_any(snapshot -> 'certificate_ids', array(
        select named.id from certificate changed
        join certificate named on coalesce(named.series_id, named.id) = coalesce(changed.series_id, changed.id)
        where changed.id = ?))
      and status = 'approved' and deleted_at is null`,
  everything: `select listing_id from review
    where ? = '' and status in ('approved', 'withdrawn', 'expired') and deleted_at is null`,
}
