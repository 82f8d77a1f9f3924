export const QuoteEvents = {
  SENT: "quote.sent",
  ACCEPTED: "quote.accepted",
  DECLINED: "quote.declined",
  WITHDRAWN: "quote.withdrawn",
  EXPIRED: "quote.expired",
  SUPERSEDED: "quote.superseded",
  /** A buyer asks for a change; no status. */
  WISHED: "quote.wished",
}
