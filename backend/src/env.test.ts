import { expect, test } from "vitest"
import { isLocalAddress, readEnv } from "./env"

const complete = {
  DATABASE_URL: "postgres://localhost/serumpun",
  JWT_SECRET: "j".repeat(32),
  COOKIE_SECRET: "c".repeat(32),
  STOREFRONT_SECRET: "s".repeat(32),
  SERUMPUN_DATA_DIR: "/srv/serumpun",
  BACKEND_URL: "http://localhost:9000",
  STOREFRONT_URL: "http://localhost:3000",
  MEILISEARCH_HOST: "http://localhost:7700",
  MEILISEARCH_API_KEY: "key",
}

test("a complete environment is accepted, and an empty value counts as absent", () => {
  expect(readEnv({ ...complete, REDIS_URL: "" }).REDIS_URL).toBeUndefined()
})

test("a missing secret is named in one sentence", () => {
  expect(() => readEnv({ ...complete, JWT_SECRET: undefined })).toThrow(
    /^The settings are not usable: JWT_SECRET is missing.*\.$/,
  )
})

test("every problem is named at once", () => {
  const wrong = { ...complete, DATABASE_URL: "mysql://x", COOKIE_SECRET: "short" }
  expect(() => readEnv(wrong)).toThrow(/DATABASE_URL must be a postgres:.*COOKIE_SECRET/)
})

test("half of a group is refused", () => {
  expect(() => readEnv({ ...complete, STRIPE_API_KEY: "sk" })).toThrow(
    /STRIPE_API_KEY is set, so STRIPE_WEBHOOK_SECRET must be set too/,
  )
  expect(() => readEnv({ ...complete, S3_BUCKET: "goods" })).toThrow(/S3_REGION, S3_FILE_URL/)
})

test("only plain http on this machine counts as local", () => {
  expect(isLocalAddress("http://localhost:9000")).toBe(true)
  expect(isLocalAddress("http://127.0.0.1:9000")).toBe(true)
  expect(isLocalAddress("https://localhost:9000")).toBe(false)
  expect(isLocalAddress("http://shop.example")).toBe(false)
})

test("proxies are addresses or networks of either kind", () => {
  const proxies = (TRUSTED_PROXIES: string) => readEnv({ ...complete, TRUSTED_PROXIES })
  expect(proxies("").TRUSTED_PROXIES).toEqual([])
  expect(proxies("10.0.0.0/8, 2001:db8::/32,192.0.2.1").TRUSTED_PROXIES).toHaveLength(3)
  for (const wrong of ["10.0.0.0/33", "proxy.example.org", "10.0.0"])
    expect(() => proxies(wrong), wrong).toThrow(/TRUSTED_PROXIES must list addresses or networks/)
})

test("codes go to numbers of Indonesia, or to those that the setting names", () => {
  expect(readEnv(complete).PHONE_COUNTRIES).toEqual(["+62"])
  expect(readEnv({ ...complete, PHONE_COUNTRIES: "+62, +49" }).PHONE_COUNTRIES).toEqual([
    "+62",
    "+49",
  ])
  for (const PHONE_COUNTRIES of ["62", "+", "+62;+49", ","])
    expect(() => readEnv({ ...complete, PHONE_COUNTRIES })).toThrow(/PHONE_COUNTRIES/)
})
