export const OrderEvents = { PLACED: "export_order.placed", CHANGED: "export_order.changed" }
