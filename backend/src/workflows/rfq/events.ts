export const RfqEvents = {
  SENT: "rfq.sent",
  CLOSED: "rfq.closed",
  CANCELLED: "rfq.cancelled",
  EXPIRED: "rfq.expired",
}
