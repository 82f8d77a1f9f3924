import { MedusaService } from "@medusajs/framework/utils"
import { QuoteMessage } from "./models/message"
import { Quote } from "./models/quote"
import { QuoteLine } from "./models/quote-line"
import { Recipient } from "./models/recipient"
import { Rfq } from "./models/rfq"
import { RfqItem } from "./models/rfq-item"

export default class QuoteModuleService extends MedusaService({
  Rfq,
  RfqItem,
  Recipient,
  Quote,
  QuoteLine,
  QuoteMessage,
}) {}
