import eslint from "@eslint/js"
import tseslint from "typescript-eslint"

// A file obeys only the last entry that names it, so what holds everywhere is part of each entry.
const demoIsAProgram = {
  regex: "(^@serumpun/demo|/demo/)",
  message: "Nothing imports the demo: the start runs it as a program.",
}

/** Import directions of DESIGN: what a folder may not reach for, and what to do instead. */
function mayNotImport(files, patterns) {
  return {
    files,
    ignores: ["**/*.test.ts", "**/*.test.tsx"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        { patterns: [...patterns, demoIsAProgram] },
      ],
    },
  }
}

const backend = "^(@serumpun/backend|(\\.\\./)+backend)/"
const storefrontLimits = [
  {
    regex: "^react-i18next$",
    message: "Texts come from #app/lib/i18n/use-translation.ts: one t for a language, kept.",
  },
  {
    regex: `${backend}src/contracts/`,
    allowTypeImports: true,
    message: "The storefront takes only types from the backend's contracts.",
  },
  {
    regex: `${backend}(?!src/contracts/)`,
    message: "Of the backend the storefront knows nothing but its contracts.",
  },
]
const noStorefront = { regex: "storefront", message: "The backend knows no storefront." }
const inStorefront = (folders) => `^(#app/|(\\.\\./)+(app/)?)(${folders})/`

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/",
      "**/dist/",
      "**/build/",
      "**/.medusa/",
      "**/.react-router/",
      ".serumpun/",
      "**/.turbo/",
      "coverage/",
    ],
  },
  eslint.configs.recommended,
  tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": [
        "error",
        { "ts-expect-error": "allow-with-description" },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrorsIgnorePattern: "^_" },
      ],
      eqeqeq: ["error", "always", { null: "ignore" }],
      // What hostile text contains is exactly what the patterns here look for.
      "no-control-regex": "off",
    },
  },
  {
    files: ["{domain,search}/src/**/*.ts", "scripts/**/*.ts", "tests/**/*.ts"],
    ignores: ["{domain,search}/src/**/*.test.ts"],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
    },
  },
  {
    files: ["**/*.cjs"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        require: "readonly",
        process: "readonly",
        __dirname: "readonly",
        setInterval: "readonly",
        clearInterval: "readonly",
        module: "writable",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off", "no-var": "off" },
  },
  // What the browser runs as a worker, as it stands.
  {
    files: ["storefront/public/*.js"],
    languageOptions: { globals: { self: "readonly", caches: "readonly" } },
  },
  {
    files: ["**/*.{ts,tsx}"],
    ignores: ["scripts/demo/**"],
    rules: {
      "@typescript-eslint/no-restricted-imports": ["error", { patterns: [demoIsAProgram] }],
    },
  },
  // A browser may forbid its storages, and then every script that touches one ends.
  {
    files: ["storefront/app/**/*.{ts,tsx}"],
    ignores: ["storefront/app/lib/kept/browser-storage.ts"],
    rules: {
      "no-restricted-globals": ["error", "localStorage", "sessionStorage"],
    },
  },
  mayNotImport(
    ["domain/src/**/*.ts"],
    [{ regex: "^[^.]", message: "The domain imports nothing: it holds only values and rules." }],
  ),
  mayNotImport(
    ["search/src/**/*.ts"],
    [
      {
        regex: "^(?!\\.|node:|@serumpun/domain/)",
        message: "Search needs nothing besides Node and the domain.",
      },
    ],
  ),
  mayNotImport(["backend/src/**/*.{ts,tsx}"], [noStorefront]),
  mayNotImport(
    ["backend/src/modules/*/*.ts"],
    [
      noStorefront,
      {
        regex: "^\\.\\./(?!\\.)",
        message: "Modules never import modules: link them, or use a workflow.",
      },
      {
        regex: "/(workflows|api|readers|subscribers|jobs)/",
        message: "A module knows nothing above it.",
      },
    ],
  ),
  mayNotImport(
    ["backend/src/modules/*/*/*.ts"],
    [
      noStorefront,
      {
        regex: "^\\.\\./\\.\\./(?!\\.)",
        message: "Modules never import modules: link them, or use a workflow.",
      },
      {
        regex: "/(workflows|api|readers|subscribers|jobs)/",
        message: "A module knows nothing above it.",
      },
    ],
  ),
  mayNotImport(
    ["backend/src/{api,subscribers,jobs}/**/*.ts"],
    [
      noStorefront,
      {
        regex: "/modules/[^/]+/service$",
        allowTypeImports: true,
        message: "Endpoints, subscribers and jobs call workflows; they read through query.graph.",
      },
    ],
  ),
  mayNotImport(
    ["backend/src/workflows/**/*.ts"],
    [
      noStorefront,
      { regex: "/(api|subscribers|jobs)/", message: "Workflows know nothing of who calls them." },
    ],
  ),
  mayNotImport(
    ["backend/src/admin/**/*.{ts,tsx}"],
    [
      noStorefront,
      {
        regex: "/(modules|workflows|readers)/",
        allowTypeImports: true,
        message: "The admin speaks HTTP only.",
      },
      {
        regex: "/contracts/",
        allowTypeImports: true,
        message:
          "A schema brings zod to everybody's browser: the admin takes only types of contracts.",
      },
    ],
  ),
  mayNotImport(
    ["storefront/app/lib/**/*.{ts,tsx}"],
    [
      ...storefrontLimits,
      {
        regex: inStorefront("components|features|routes"),
        message: "lib ← components ← features ← routes.",
      },
    ],
  ),
  mayNotImport(
    ["storefront/app/components/**/*.{ts,tsx}"],
    [
      ...storefrontLimits,
      { regex: inStorefront("features|routes"), message: "lib ← components ← features ← routes." },
    ],
  ),
  mayNotImport(
    ["storefront/app/features/**/*.{ts,tsx}"],
    [
      ...storefrontLimits,
      {
        regex: inStorefront("features|routes"),
        message: "Features never import features: a route composes them.",
      },
    ],
  ),
  mayNotImport(
    ["storefront/app/routes/**/*.{ts,tsx}", "storefront/server/**/*.ts"],
    storefrontLimits,
  ),
)
