export const RfqEvents = { SENT: "rfq.sent", CANCELLED: "rfq.cancelled", EXPIRED: "rfq.expired" }
