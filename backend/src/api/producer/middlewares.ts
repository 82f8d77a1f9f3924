import { applyLocale, authenticate, type MiddlewareRoute } from "@medusajs/framework/http"
import { ChangeImage, NewListing, PauseListing, SaveListing } from "../../contracts/listing-input"
import { SaveCosts } from "../../contracts/listing-costs"
import { AnswerUse } from "../../contracts/certificate"
import {
  AppealListing,
  CertificateInput,
  ProfileChange,
  ReviewTexts,
} from "../../contracts/producer"
import { BankAccountInput } from "../../contracts/bank-account"
import { AnswerListingNote, AnswerNote } from "../../contracts/business-note"
import { SendNibDispute } from "../../contracts/nib-dispute"
import { AttendByCode } from "../../contracts/attendance"
import { ClaimEntry } from "../../contracts/register-claim"
import { AskReferral } from "../../contracts/referral"
import { MapColumns, RunImport } from "../../contracts/listing-import"
import { AnswerClaim } from "../../contracts/claim"
import { BeginUpload, UploadPieceInput } from "../../contracts/upload"
import { AnswerSample } from "../../contracts/sample"
import { AnswerRating } from "../../contracts/rating"
import { CorrectShipment } from "../../contracts/delivery"
import { OrderNote, ShipOrder } from "../../contracts/order"
import { guardProducer } from "../access/guards"
import { postBody } from "../read-body"
import { refuseSuspended } from "./refuse-suspended"
import { onlyVerified } from "../account/only-verified"
import { byAccount, byClaimCode, byClient, limit } from "../limits/limit"

/** Every upload costs the time of an encoder and a place on disk, whether it is kept or not. */
const upload = (matcher: string): MiddlewareRoute => ({
  matcher,
  methods: ["POST"],
  middlewares: [limit({ name: "upload.account", by: byAccount })],
})

const submit = (matcher: string): MiddlewareRoute => ({
  matcher,
  methods: ["POST"],
  middlewares: [onlyVerified],
})

/** Descriptions in every language are more than 100 KB once a script needs three bytes a letter. */
const texts = { sizeLimit: "500kb" }

// One guard for the whole prefix: a new route below it is guarded before it is written.
export const producerMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/producer/*",
    middlewares: [
      authenticate("producer", ["bearer", "session"]),
      guardProducer,
      applyLocale,
      refuseSuspended,
    ],
  },
  postBody("/producer/me", ProfileChange, texts),
  postBody("/producer/bank-account", BankAccountInput),
  postBody("/producer/business-notes/:id", AnswerNote),
  postBody("/producer/nib-dispute", SendNibDispute),
  submit("/producer/nib-dispute"),
  {
    matcher: "/producer/register-claim",
    methods: ["POST"],
    middlewares: [
      limit(
        { name: "claim_try.client", by: byClient, onlyFailed: true },
        { name: "claim_try.code", by: byClaimCode, onlyFailed: true },
        { name: "claim_try.account", by: byAccount },
      ),
    ],
  },
  postBody("/producer/register-claim", ClaimEntry),
  postBody("/producer/kur-referral", AskReferral),
  submit("/producer/kur-referral"),
  {
    matcher: "/producer/attendance",
    methods: ["POST"],
    middlewares: [
      limit(
        { name: "claim_try.client", by: byClient, onlyFailed: true },
        { name: "claim_try.code", by: byClaimCode, onlyFailed: true },
        { name: "claim_try.account", by: byAccount, onlyFailed: true },
      ),
    ],
  },
  postBody("/producer/attendance", AttendByCode),
  postBody("/producer/certificates", CertificateInput),
  postBody("/producer/certificates/:id", CertificateInput),
  postBody("/producer/certificate-uses/:id", AnswerUse),
  postBody("/producer/listings", NewListing, texts),
  postBody("/producer/listings/:id", SaveListing, texts),
  postBody("/producer/listings/:id/images/:imageId", ChangeImage),
  postBody("/producer/listings/:id/pause", PauseListing),
  postBody("/producer/listings/:id/notes/:noteId", AnswerListingNote),
  postBody("/producer/listings/:id/costs", SaveCosts),
  postBody("/producer/imports/:id/mapping", MapColumns),
  postBody("/producer/imports/:id/run", RunImport),
  postBody("/producer/orders/:id/ready", OrderNote),
  postBody("/producer/orders/:id/cancel", OrderNote),
  postBody("/producer/orders/:id/ask-cancel", OrderNote),
  postBody("/producer/orders/:id/ship", ShipOrder),
  postBody("/producer/orders/:id/shipment", CorrectShipment),
  postBody("/producer/orders/:id/claims/:claimId", AnswerClaim),
  postBody("/producer/orders/:id/rating", AnswerRating),
  postBody("/producer/samples/:id/move", AnswerSample),
  upload("/producer/orders/:id/milestones"),
  upload("/producer/orders/:id/checklist"),
  submit("/producer/me/submit"),
  submit("/producer/listings/:id/submit"),
  postBody("/producer/listings/:id/appeal", AppealListing),
  submit("/producer/listings/:id/appeal"),
  submit("/producer/listings/:id/renew"),
  postBody("/producer/listings/:id/review-texts", ReviewTexts),
  upload("/producer/certificates/:id/file"),
  postBody("/producer/uploads", BeginUpload, {
    before: [limit({ name: "upload.account", by: byAccount })],
  }),
  postBody("/producer/uploads/:id/pieces", UploadPieceInput, { sizeLimit: "400kb" }),
  upload("/producer/attachments"),
  upload("/producer/evidence"),
  upload("/producer/listings/:id/images"),
  upload("/producer/imports"),
]
