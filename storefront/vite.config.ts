import { reactRouter } from "@react-router/dev/vite"
import { defineConfig, type Plugin } from "vite"
import { textsByLanguage } from "./build-steps/texts-by-language.ts"

// The backend's Admin brings react-router-dom 6 into the tree. React Router's plugin sees it and
// asks Vite to prepare it, which fails, because it does not fit the react-router 7 of this app.
const withoutOldRouter: Plugin = {
  name: "without-old-router",
  enforce: "post",
  config(config) {
    const dependencies = config.optimizeDeps
    if (!dependencies?.include) return
    dependencies.include = dependencies.include.filter((name) => name !== "react-router-dom")
  },
}

export default defineConfig({
  plugins: [reactRouter(), withoutOldRouter, textsByLanguage],
  // In development Vite hands out files of the whole workspace; the data folder holds the secrets.
  server: { fs: { deny: [".env", ".env.*", "*.{crt,pem}", "**/.git/**", "**/.serumpun/**"] } },
  build: {
    assetsInlineLimit: 0,
    cssMinify: "lightningcss",
    target: "es2022",
    cssTarget: ["chrome111", "firefox113", "safari16.4"],
  },
})
