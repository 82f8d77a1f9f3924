import { reactRouter } from "@react-router/dev/vite"
import { defineConfig } from "vite"

export default defineConfig({
  plugins: [reactRouter()],
  build: {
    assetsInlineLimit: 0,
    cssMinify: "lightningcss",
    target: "es2022",
    cssTarget: ["chrome111", "firefox113", "safari16.4"],
  },
})
