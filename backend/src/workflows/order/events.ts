export const OrderEvents = { PLACED: "export_order.placed" }
