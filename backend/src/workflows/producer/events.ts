export const ProducerEvents = {
  SIGNED_UP: "producer.signed_up",
  UPDATED: "producer.updated",
  SUBMITTED: "producer.submitted",
  VERIFIED: "producer.verified",
  CHANGES_REQUESTED: "producer.changes_requested",
  SUSPENDED: "producer.suspended",
}
