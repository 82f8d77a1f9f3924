import { defineConfig } from "vitest/config"

/**
 * Unit tests lie beside their files; http and e2e run against one whole stack (tests/support). What
 * failed is tried once more, since a shared machine may stall for seconds, and named at the end with
 * what it failed by (`scripts/test/run-vitest.ts`), so that it is looked into and not forgotten. Limits
 * of time end what hangs, and are far above what a busy machine needs.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: [
            "{domain,search,backend,storefront,scripts}/**/*.test.{ts,tsx}",
            "tests/support/**/*.test.ts",
          ],
          exclude: ["**/node_modules/**", "**/dist/**", "**/.medusa/**", "**/build/**"],
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // By itself vitest leaves one core to whoever watches.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "http",
          include: ["tests/http/**/*.test.ts"],
          globalSetup: "./tests/support/global-setup.ts",
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: "./tests/support/global-setup.ts",
          retry: 1,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Each file has people, browser and goods of its own.
          maxWorkers: 2,
        },
      },
    ],
  },
})
