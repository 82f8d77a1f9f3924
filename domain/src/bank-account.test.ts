import { expect, test } from "vitest"
import { checkBankAccount, maskAccount, normalizeAccountNumber } from "./bank-account.js"

const account = { bank: "BRI", holder: "Koperasi Aren Sobang", number: "1234567890" }
const codes = (change: Partial<typeof account>) =>
  checkBankAccount({ ...account, ...change }).map(({ field, code }) => `${field} ${code}`)

test("a number is digits, however it was copied", () => {
  expect(normalizeAccountNumber(" 0012-01.234567 890\u200B")).toBe("001201234567890")
  expect(codes({})).toEqual([])
  for (const number of ["12345", "123456789012345678901", "12a4567890", "ID123456789"])
    expect(codes({ number })).toEqual(["number account_format"])
})

test("what is missing is named at its field", () => {
  expect(codes({ bank: " ", holder: "", number: "" })).toEqual([
    "bank required",
    "number required",
    "holder required",
  ])
})

test("of a number its last four digits are shown", () => {
  expect(maskAccount("4821")).toBe("•••• 4821")
})
