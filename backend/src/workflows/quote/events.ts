export const QuoteEvents = {
  SENT: "quote.sent",
  ACCEPTED: "quote.accepted",
  DECLINED: "quote.declined",
  WITHDRAWN: "quote.withdrawn",
  EXPIRED: "quote.expired",
  SUPERSEDED: "quote.superseded",
}
