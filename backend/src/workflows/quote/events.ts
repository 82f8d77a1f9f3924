export const QuoteEvents = {
  SENT: "quote.sent",
  WITHDRAWN: "quote.withdrawn",
  EXPIRED: "quote.expired",
}
