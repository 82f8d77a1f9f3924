import { MedusaService } from "@medusajs/framework/utils"
import { QuoteMessage } from "./models/message"
import { Quote, QuoteLine } from "./models/quote"
import { QuoteShare } from "./models/quote-share"
import { QuoteWish } from "./models/quote-wish"
import { RfqAttachment } from "./models/rfq-attachment"
import { RfqDraft } from "./models/rfq-draft"
import { Recipient, Rfq, RfqItem, RfqVersion } from "./models/rfq"

export default class QuoteModuleService extends MedusaService({
  Rfq,
  RfqItem,
  Recipient,
  Quote,
  QuoteLine,
  QuoteMessage,
  QuoteWish,
  QuoteShare,
  RfqAttachment,
  RfqVersion,
  RfqDraft,
}) {}
