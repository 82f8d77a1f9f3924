export const RfqEvents = {
  SENT: "rfq.sent",
  CHANGED: "rfq.changed",
  CLOSED: "rfq.closed",
  CANCELLED: "rfq.cancelled",
  EXPIRED: "rfq.expired",
}
