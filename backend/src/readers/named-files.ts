import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

type Sql = { raw(sql: string): Promise<{ rows: { name: string }[] }> }

const namesOf = async (container: MedusaContainer, sql: string) => {
  const { rows } = await container.resolve<Sql>(ContainerRegistrationKeys.PG_CONNECTION).raw(sql)
  return new Set(rows.map(({ name }) => name))
}

/** Ids of the pictures in any revision and any listing, deleted ones too. */
export function readNamedPictures(container: MedusaContainer): Promise<Set<string>> {
  return namesOf(
    container,
    `select picture ->> 'id' as name
       from review, jsonb_path_query(snapshot, '$.images[*]') picture
     union
     select picture ->> 'id' from trade_terms, jsonb_path_query(images, '$[*]') picture`,
  )
}

/**
 * Ids of every private file: scans, photos of samples and visits, receipts of banks, files of messages, attachments, photos and papers of
 * orders; deleted ones too. An attachment of a form that has not been sent within 30 days is none any more.
 */
export function readNamedScans(container: MedusaContainer): Promise<Set<string>> {
  return namesOf(
    container,
    `select file_id as name from certificate where file_id is not null
     union
     select file_id from producer_evidence
     union
     select photo ->> 'file_id' from examination, jsonb_path_query(photos, '$[*]') photo
     union
     select proof_file_id from export_order_transfer where proof_file_id is not null
     union
     select proof_file_id from order_refund where proof_file_id is not null
     union
     select proof_file_id from payout_entry where proof_file_id is not null
     union
     select file_id from conversation_file
     union
     select file_id from delivery_file
     union
     select file_id from delivery_checklist_upload
     union
     select file_id from rfq_attachment
      where rfq_id is not null or quote_id is not null or created_at > now() - interval '30 days'`,
  )
}
