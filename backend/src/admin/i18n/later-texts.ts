import texts from "virtual:own-texts/later"
import i18n from "i18next"

// Indonesian has all its words from the beginning (`indonesian.ts`).
i18n.addResourceBundle("en", "curation", texts, true)
