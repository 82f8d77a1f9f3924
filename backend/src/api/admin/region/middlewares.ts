import type { MiddlewareRoute } from "@medusajs/framework/http"
import { NoteGrant, TakeBackGrant } from "../../../contracts/grant"
import { ChangeMeeting, MakeMeeting, NoteAttendance } from "../../../contracts/attendance"
import { MapColumns, RunImport } from "../../../contracts/listing-import"
import {
  ChangeEnrolments,
  CreateProgramme,
  EditProgramme,
  EnrolBusinesses,
  NoteStep,
  TakeBackStep,
} from "../../../contracts/programme"
import { NoteOutcome, PassOnReferral } from "../../../contracts/referral"
import { EndClaim, InviteBusinesses } from "../../../contracts/register-claim"
import { MergeBusinesses } from "../../../contracts/register-merge"
import { byAccount, limit } from "../../limits/limit"
import { postBody } from "../../read-body"

// Who may do what stands in api/access/doors.ts; the territory is a condition of every query.
export const regionMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/admin/region/imports",
    methods: ["POST"],
    middlewares: [limit({ name: "upload.account", by: byAccount })],
  },
  {
    matcher: "/admin/region/official-figures",
    methods: ["POST"],
    middlewares: [limit({ name: "upload.account", by: byAccount })],
  },
  {
    matcher: "/admin/region/programmes/:id/meetings/:meeting/attendance-file",
    methods: ["POST"],
    middlewares: [limit({ name: "upload.account", by: byAccount })],
  },
  {
    // A page is set anew each time.
    matcher: "/admin/region/programmes/:id/people/:business/certificate",
    methods: ["GET"],
    middlewares: [limit({ name: "issued.account", by: byAccount })],
  },
  postBody("/admin/region/imports/:id/mapping", MapColumns),
  postBody("/admin/region/imports/:id/run", RunImport),
  postBody("/admin/region/invitations", InviteBusinesses),
  postBody("/admin/region/claims/:id/end", EndClaim),
  postBody("/admin/region/merges", MergeBusinesses),
  postBody("/admin/region/businesses/:id/grants", NoteGrant),
  postBody("/admin/region/grants/:id/take-back", TakeBackGrant),
  postBody("/admin/region/referrals/:id/pass-on", PassOnReferral),
  postBody("/admin/region/referrals/:id/outcome", NoteOutcome),
  postBody("/admin/region/programmes", CreateProgramme),
  postBody("/admin/region/programmes/:id", EditProgramme),
  postBody("/admin/region/programmes/:id/enrolments", EnrolBusinesses),
  postBody("/admin/region/programmes/:id/status", ChangeEnrolments),
  postBody("/admin/region/programmes/:id/steps", NoteStep),
  postBody("/admin/region/programmes/:id/steps/:event/take-back", TakeBackStep),
  postBody("/admin/region/programmes/:id/meetings", MakeMeeting),
  postBody("/admin/region/programmes/:id/meetings/:meeting", ChangeMeeting),
  postBody("/admin/region/programmes/:id/meetings/:meeting/attendance", NoteAttendance),
]
