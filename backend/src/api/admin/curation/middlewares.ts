import type { MiddlewareRoute } from "@medusajs/framework/http"
import { VerifyCertificate } from "../../../contracts/certificate"
import {
  AssignReview,
  CuratorAbsence,
  Decision,
  GiveAssessment,
  NewCurator,
  SendBack,
  VerifyProducer,
} from "../../../contracts/curation"
import { MailWishes, ReadNotices } from "../../../contracts/notice"
import { ChangeRubric, DraftRubric, EnforceRubric } from "../../../contracts/rubrics"
import { AddSentence, ChangeSentence } from "../../../contracts/sentences"
import { TryMarketRule, WriteMarketRule } from "../../../contracts/market-rules"
import { DecideNibDispute } from "../../../contracts/nib-dispute"
import { ChangeCollection, EndCollection, WriteCollection } from "../../../contracts/collection"
import { EndInWindow, ShowInWindow } from "../../../contracts/shop-window"
import { postBody } from "../../read-body"

// Who may do what stands in api/access/doors.ts.
export const curationMiddlewares: MiddlewareRoute[] = [
  postBody("/admin/curation/curators", NewCurator),
  postBody("/admin/curation/me", CuratorAbsence),
  postBody("/admin/curation/notices/read", ReadNotices),
  postBody("/admin/curation/mails", MailWishes),
  postBody("/admin/curation/rubrics", DraftRubric),
  postBody("/admin/curation/rubrics/:id", ChangeRubric),
  postBody("/admin/curation/rubrics/:id/enforce", EnforceRubric),
  postBody("/admin/curation/sentences", AddSentence),
  postBody("/admin/curation/sentences/:id", ChangeSentence),
  postBody("/admin/curation/market-rules", WriteMarketRule),
  postBody("/admin/curation/market-rules/preview", TryMarketRule),
  postBody("/admin/curation/reviews/:id/assign", AssignReview),
  postBody("/admin/curation/reviews/:id/assessments", GiveAssessment),
  postBody("/admin/curation/reviews/:id/request-changes", SendBack),
  postBody("/admin/curation/reviews/:id/withdraw", Decision),
  postBody("/admin/curation/producers/:id/verify", VerifyProducer),
  postBody("/admin/curation/producers/:id/request-changes", Decision),
  postBody("/admin/curation/producers/:id/suspend", Decision),
  postBody("/admin/curation/nib-disputes/:id/decide", DecideNibDispute),
  postBody("/admin/curation/certificates/:id/verify", VerifyCertificate),
  postBody("/admin/curation/certificates/:id/refuse", Decision),
  postBody("/admin/curation/shop-window", ShowInWindow),
  postBody("/admin/curation/shop-window/:id/end", EndInWindow),
  postBody("/admin/curation/collections", WriteCollection),
  postBody("/admin/curation/collections/:id", ChangeCollection),
  postBody("/admin/curation/collections/:id/end", EndCollection),
]
