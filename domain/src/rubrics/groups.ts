import type { Category } from "../places.js"

/** Goods that are judged by the same criteria, weights and levels. */
export const rubricGroups = ["food", "spices", "craft", "textile", "furniture", "oils"] as const
export type RubricGroup = (typeof rubricGroups)[number]

/**
 * Which rubric judges the goods of a category. Edible oils are food: what is asked of them is hygiene
 * and shelf life; essential oils are judged by their analysis.
 */
const groups: Record<Category, RubricGroup> = {
  "food/sugar": "food",
  "food/snack": "food",
  "food/honey": "food",
  "food/condiment": "food",
  "food/oil": "food",
  "food/coconut": "food",
  "spice/pepper": "spices",
  "spice/vanilla": "spices",
  "spice/cinnamon": "spices",
  "spice/nutmeg": "spices",
  "spice/clove": "spices",
  "spice/ginger": "spices",
  "beverage/coffee": "food",
  "beverage/cocoa": "food",
  "craft/rattan": "craft",
  "craft/metal": "craft",
  "craft/weaving": "craft",
  "craft/bamboo": "craft",
  "craft/wood": "craft",
  "furniture/rattan": "furniture",
  "furniture/wood": "furniture",
  "textile/weaving": "textile",
  "textile/batik": "textile",
  "marine/seaweed": "food",
  "home/charcoal": "craft",
  "oil/essential": "oils",
  "raw/rattan": "craft",
}

export function rubricGroupOf(category: Category): RubricGroup {
  return groups[category]
}
