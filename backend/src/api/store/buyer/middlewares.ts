import { authenticate, type MedusaRequest, type MiddlewareRoute } from "@medusajs/framework/http"
import { SendRfq } from "../../../contracts/buyer"
import { CardPaymentBody } from "../../../contracts/card-payment"
import { CostFiguresInput } from "../../../contracts/comparison"
import { ChangeShortlist, ShareShortlist } from "../../../contracts/shortlist"
import { SaveRfqDraft } from "../../../contracts/rfq-draft"
import { ChangeRfq } from "../../../contracts/rfq-change"
import { SendOpenRfq } from "../../../contracts/open-rfq"
import { MoveOwnClaim } from "../../../contracts/claim"
import { AskSamples, MoveOwnSample } from "../../../contracts/sample"
import { RateOrder } from "../../../contracts/rating"
import { CheckUpload, ReceiveOrder } from "../../../contracts/delivery"
import { AcceptQuote, OrderNote, ReportTransfer } from "../../../contracts/order"
import { CloseRfq, DeclineQuote, SendWish } from "../../../contracts/negotiation"
import { guardBuyer } from "../../access/guards"
import { onlyVerified } from "../../account/only-verified"
import { byAccount, byClient, limit } from "../../limits/limit"
import { parseInput } from "../../parse-query"
import { postBody } from "../../read-body"

/** No RFQ sends more mails than it has lines: each producer of them gets one. */
const linesOf = (req: MedusaRequest): number =>
  Math.max(1, parseInput(SendRfq, req.validatedBody).items.length)

const limitDrafts = limit({ name: "draft.account", by: byAccount, onlyDone: true })

// One guard for the whole prefix: a new route below it is guarded before it is written.
export const buyerMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/store/buyer/*",
    middlewares: [authenticate("customer", ["bearer", "session"]), guardBuyer],
  },
  postBody("/store/buyer/shortlist", ChangeShortlist),
  postBody("/store/buyer/shortlist/share", ShareShortlist),
  postBody("/store/buyer/quotes/:id/accept", AcceptQuote, { after: [onlyVerified] }),
  postBody("/store/buyer/orders/:id/transfers", ReportTransfer),
  postBody("/store/buyer/orders/:id/card-payments", CardPaymentBody),
  postBody("/store/buyer/orders/:id/card-payments/check", CardPaymentBody),
  postBody("/store/buyer/orders/:id/receive", ReceiveOrder),
  postBody("/store/buyer/orders/:id/checklist/:uploadId", CheckUpload),
  {
    matcher: "/store/buyer/orders/:id/claims",
    methods: ["POST"],
    middlewares: [limit({ name: "upload.account", by: byAccount })],
  },
  postBody("/store/buyer/orders/:id/claims/:claimId", MoveOwnClaim),
  postBody("/store/buyer/orders/:id/rating", RateOrder),
  postBody("/store/buyer/samples", AskSamples, {
    after: [onlyVerified, limit({ name: "sample.account", by: byAccount, onlyDone: true })],
  }),
  postBody("/store/buyer/samples/:id/move", MoveOwnSample),
  postBody("/store/buyer/orders/:id/cancel", OrderNote),
  postBody("/store/buyer/orders/:id/ask-cancel", OrderNote),
  {
    matcher: "/store/buyer/orders/:id/transfers/:transferId/proof",
    methods: ["POST"],
    middlewares: [limit({ name: "upload.account", by: byAccount })],
  },
  postBody("/store/buyer/rfqs/:id/close", CloseRfq),
  postBody("/store/buyer/rfq-drafts", SaveRfqDraft, { after: [limitDrafts] }),
  postBody("/store/buyer/rfq-drafts/:id", SaveRfqDraft, { after: [limitDrafts] }),
  postBody("/store/buyer/rfqs/:id/change", ChangeRfq, {
    after: [limit({ name: "rfq.account", by: byAccount, onlyDone: true })],
  }),
  postBody("/store/buyer/rfqs/:id/cost-figures", CostFiguresInput),
  postBody("/store/buyer/quotes/:id/decline", DeclineQuote),
  postBody("/store/buyer/quotes/:id/wishes", SendWish, {
    after: [limit({ name: "wish.account", by: byAccount, onlyDone: true })],
  }),
  postBody("/store/buyer/open-rfqs", SendOpenRfq, {
    after: [
      onlyVerified,
      limit(
        { name: "rfq.client", by: byClient, onlyDone: true },
        { name: "rfq.account", by: byAccount, onlyDone: true },
        { name: "open_rfq_day.account", by: byAccount, onlyDone: true },
      ),
    ],
  }),
  {
    matcher: "/store/buyer/attachments",
    methods: ["POST"],
    middlewares: [limit({ name: "upload.account", by: byAccount })],
  },
  postBody("/store/buyer/rfqs", SendRfq, {
    after: [
      onlyVerified,
      limit(
        { name: "rfq.client", by: byClient, onlyDone: true },
        { name: "rfq.account", by: byAccount, onlyDone: true },
        { name: "rfq_line.account", by: byAccount, cost: linesOf, onlyDone: true },
        { name: "rfq_line_day.account", by: byAccount, cost: linesOf, onlyDone: true },
      ),
    ],
  }),
]
