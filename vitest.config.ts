import { defineConfig } from "vitest/config"

/** Unit tests lie beside their files; http and e2e run against one whole stack (tests/support). */
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
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "http",
          include: ["tests/http/**/*.test.ts"],
          globalSetup: "./tests/support/global-setup.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          globalSetup: "./tests/support/global-setup.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Each file has people, browser and goods of its own.
          maxWorkers: 2,
        },
      },
    ],
  },
})
