/** Public: the passport of one revision as a document of its own. */
import type { PassportCertificate, PassportFacts, PassportState } from "@serumpun/domain/passports"
import type { ShownText } from "@serumpun/domain/locales"
import type { Passport } from "./catalogue"

/** GET /store/passports/:id?locale= → { passport: PassportDetail }; signed at …/credential → { jwt }. */
export type PassportDetail = Passport &
  Pick<PassportFacts, "revision" | "handle" | "category" | "hs_code" | "producer"> & {
    title: ShownText
    /** Those that held on the day of the decision. */
    certificates: PassportCertificate[]
    state: PassportState
    /** ISO day on which it ended, where that is known. */
    ended_on: string | null
    /** The passport of the listing's revision that is public now, when that is another one. */
    superseded_by: string | null
  }

/** GET /store/passports/:id/credential and /store/passport-status/:purpose/:list: `application/vc+jwt`. */
export type SignedAnswer = { jwt: string }
