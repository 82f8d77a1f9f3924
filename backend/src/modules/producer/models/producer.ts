import { model } from "@medusajs/framework/utils"
import { certificateSchemes } from "@serumpun/domain/certificates"
import { answerPaces } from "@serumpun/domain/own-order/standing"
import { evidenceKinds } from "@serumpun/domain/producer-evidence"
import { memberRoles } from "@serumpun/domain/producer-roles"
import { producerStatuses } from "@serumpun/domain/statuses"
import { certificateStatuses } from "@serumpun/domain/statuses"
import { legalForms } from "@serumpun/domain/units"
import { holderKinds } from "@serumpun/domain/units"

/**
 * A small business that makes and sells. `headline` and `story` are English; the other languages
 * are in the Translation Module. Latitude and longitude in degrees.
 */
export const Producer = model
  .define("producer", {
    id: model.id({ prefix: "mkr" }).primaryKey(),
    handle: model.text().unique(),
    name: model.text().searchable(),
    legal_form: model.enum([...legalForms]),
    /** Null while curators decide whether one that another business has given is theirs. */
    nib: model.text().unique().nullable(),
    npwp: model.text().nullable(),
    province: model.text(),
    regency: model.text(),
    district: model.text().nullable(),
    village: model.text().nullable(),
    place: model.text(),
    latitude: model.float().nullable(),
    longitude: model.float().nullable(),
    founded_year: model.number().nullable(),
    people_count: model.number().nullable(),
    women_percent: model.number().nullable(),
    contact_name: model.text(),
    contact_email: model.text(),
    contact_phone: model.text(),
    headline: model.text().translatable().default(""),
    story: model.text().translatable().default(""),
    /** How quickly they answer requests, measured each day; null while nobody knows. */
    answer_pace: model.enum([...answerPaces]).nullable(),
    status: model.enum(producerStatuses).default("draft"),
    is_demo: model.boolean().default(false),
    verified_on: model.text().nullable(),
    changes_note: model.text().nullable(),
    /** The user who proposed to end a suspension; another one has to agree. */
    reinstatement_by: model.text().nullable(),
    members: model.hasMany(() => Member, { mappedBy: "producer" }),
    certificates: model.hasMany(() => Certificate, { mappedBy: "producer" }),
    evidence: model.hasMany(() => Evidence, { mappedBy: "producer" }),
    invitations: model.hasMany(() => MemberInvitation, { mappedBy: "producer" }),
  })
  .cascades({ delete: ["members", "certificates", "evidence", "invitations"] })
  .indexes([{ on: ["status", "province"] }])

/** What a producer shows curators of who they are; nobody else sees the file. */
export const Evidence = model.define("producer_evidence", {
  id: model.id({ prefix: "evid" }).primaryKey(),
  kind: model.enum([...evidenceKinds]),
  file_id: model.text(),
  file_name: model.text(),
  producer: model.belongsTo(() => Producer, { mappedBy: "evidence" }),
})

/** A person who signs in for a producer; the auth actor of type `producer` carries this id. */
export const Member = model.define("member", {
  id: model.id({ prefix: "mem" }).primaryKey(),
  name: model.text(),
  email: model.text().unique(),
  /** In E.164, once they have shown by a code that it is theirs; one number signs in one member. */
  phone: model.text().unique().nullable(),
  role: model.enum([...memberRoles]).default("owner"),
  producer: model.belongsTo(() => Producer, { mappedBy: "members" }),
})

/**
 * Somebody asked by mail to work for a producer. Open until it is answered, withdrawn or `expires_at`,
 * which sending it again moves; `member_id` is who they have become. Nothing stored opens it: the mail's
 * link is signed when it is sent.
 */
export const MemberInvitation = model
  .define("member_invitation", {
    id: model.id({ prefix: "minv" }).primaryKey(),
    email: model.text(),
    role: model.enum([...memberRoles]),
    locale: model.text(),
    status: model.enum(["open", "accepted", "withdrawn"]).default("open"),
    invited_by: model.text(),
    expires_at: model.dateTime(),
    member_id: model.text().nullable(),
    producer: model.belongsTo(() => Producer, { mappedBy: "invitations" }),
  })
  .indexes([
    {
      name: "IDX_member_invitation_open",
      on: ["producer_id", "email"],
      unique: true,
      where: "status = 'open' AND deleted_at IS NULL",
    },
  ])

/** A paper on file. Days are ISO calendar days in Jakarta; `scope_hs` holds HS prefixes, `scope` a text per language. */
export const Certificate = model
  .define("certificate", {
    id: model.id({ prefix: "cert" }).primaryKey(),
    scheme: model.enum([...certificateSchemes]),
    number: model.text(),
    issuer: model.text(),
    holder_name: model.text(),
    holder_kind: model.enum([...holderKinds]),
    scope: model.json(),
    scope_hs: model.array(),
    valid_from: model.text(),
    valid_until: model.text(),
    status: model.enum(certificateStatuses).default("unverified"),
    file_id: model.text().nullable(),
    file_name: model.text().nullable(),
    checked_by: model.text().nullable(),
    checked_on: model.text().nullable(),
    /** Of a renewal: the first certificate of its series. */
    series_id: model.text().nullable(),
    /** In a group's name, of a business that is none, and found right before groups could confirm. */
    is_holder_known: model.boolean().default(false),
    /** What the curator compared with the file, as `CertificateCheck` rows. */
    checks: model.json().nullable(),
    /** Verified without a file, and has one now that no curator has compared. */
    is_to_compare: model.boolean().default(false),
    producer: model.belongsTo(() => Producer, { mappedBy: "certificates" }),
  })
  .indexes([{ on: ["valid_until"] }, { on: ["series_id"] }])
