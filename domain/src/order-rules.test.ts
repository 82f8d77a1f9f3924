import { expect, test } from "vitest"
import { checkCredit, checkShipment, checkTransfer, type ShipmentInput } from "./order-rules.js"

const days = { placed_on: "2026-11-27", today: "2026-12-01" }
const codes = (found: { field: string; code: string }[]) =>
  found.map(({ field, code }) => `${field} ${code}`)

test("a transfer has an amount its currency can hold, and a day between the order and today", () => {
  const transfer = { amount: 340.05, currency: "EUR", paid_on: "2026-11-30", note: null } as const
  expect(checkTransfer(transfer, days)).toEqual([])
  const wrong = (change: object) => codes(checkTransfer({ ...transfer, ...change }, days))
  expect(wrong({ amount: 0 })).toEqual(["amount out_of_range"])
  expect(wrong({ amount: -5 })).toEqual(["amount out_of_range"])
  expect(wrong({ amount: NaN })).toEqual(["amount out_of_range"])
  expect(wrong({ amount: 1e13 })).toEqual(["amount out_of_range"])
  expect(wrong({ amount: 340.055 })).toEqual(["amount too_many_decimals"])
  expect(wrong({ currency: "JPY" })).toEqual(["amount too_many_decimals"])
  expect(wrong({ paid_on: "2026-12-03" })).toEqual(["paid_on date_in_future"])
  expect(wrong({ paid_on: "2026-11-25" })).toEqual(["paid_on before_order"])
  expect(wrong({ paid_on: "2026-02-30" })).toEqual(["paid_on invalid_date"])
  expect(wrong({ note: "x".repeat(5000) })).toEqual(["note too_long"])
})

test("what the bank booked is in the order's currency", () => {
  const order = { ...days, currency: "JPY" } as const
  expect(checkCredit({ credited: 34000, credited_on: "2026-12-01" }, order)).toEqual([])
  expect(codes(checkCredit({ credited: 34000.5, credited_on: "2026-12-01" }, order))).toEqual([
    "credited too_many_decimals",
  ])
})

const shipment: ShipmentInput = {
  carrier: "Samudera",
  vessel: "Sinar Sunda 045W",
  transport_number: "SIKU 123456-0",
  departs_on: "2026-12-20",
  arrives_on: "2027-01-10",
  tracking_url: "https://tracking.example.com/SIKU1234560",
}

const bySea = { placed_on: days.placed_on, transport_mode: "sea" } as const

test("a shipment names its carrier and days that follow each other", () => {
  expect(checkShipment(shipment, bySea)).toEqual([])
  const wrong = (change: Partial<ShipmentInput>) =>
    codes(checkShipment({ ...shipment, ...change }, bySea))
  expect(wrong({ carrier: " " })).toEqual(["carrier required"])
  expect(wrong({ departs_on: "2026-11-01" })).toEqual(["departs_on before_order"])
  expect(wrong({ arrives_on: "2026-12-19" })).toEqual(["arrives_on arrives_before_departure"])
  expect(wrong({ arrives_on: null, vessel: null, transport_number: null })).toEqual([])
})

test.each([
  "javascript:alert(1)",
  "http://tracking.example.com",
  "https://user:secret@tracking.example.com",
  "https://localhost",
  "tracking",
  `https://tracking.example.com/${"x".repeat(5000)}`,
])("%s is no address to follow a shipment at", (tracking_url) => {
  expect(codes(checkShipment({ ...shipment, tracking_url }, bySea))).toEqual([
    "tracking_url web_address",
  ])
})
