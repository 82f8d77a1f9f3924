import { plainHeading } from "@serumpun/domain/sheet/headings"

/** A business's name as two are compared: without case, signs and the words for its legal form. */
export const nameKey = (name: string): string =>
  plainHeading(name.replace(/^\s*(?:cv|pt|ud|kub|koperasi)\b\.?/i, "")) || plainHeading(name)
