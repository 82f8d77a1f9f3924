import fc from "fast-check"
import { expect, test } from "vitest"
import { handleOf, toHandle } from "./handles.js"

test.each([
  ["  Gula Aren — Sobang, 250 g! ", "gula-aren-sobang-250-g"],
  ["Kopi Façonné", "kopi-faconne"],
  ["Łódź Øre Straße", "lodz-ore-strasse"],
  ["STRASSE ẞ", "strasse-ss"],
  ["Đặng þórður æsir œuvre", "dang-thordur-aesir-oeuvre"],
  ["ısı İzmir ğ ş", "isi-izmir-g-s"],
  ["Ħal Għargħur", "hal-gharghur"],
  ["ǿ ǽ", "o-ae"],
  ["Cap’n O'Neil ʻOkina", "capn-oneil-okina"],
  ["Чёрный перец Щука", "chyornyy-perets-shchuka"],
  ["Ελληνικός καφές", "ellinikos-kafes"],
  ["سكر النخيل ٢٥٠", "skr-alnkhyl-250"],
  ["パームシュガー", "pamushuga"],
  ["ガムラン", "gamuran"],
  ["ﾊﾟｰﾑｼｭｶﾞｰ", "pamushuga"],
  ["きっちん ラッパ こっち ジャワ", "kitchin-rappa-kotchi-jawa"],
  ["ファイバー ティー ウィンド", "faiba-ti-windo"],
  ["ﬁne ① Ｇｕｌａ ㎏", "fine-1-gula-kg"],
])("the handle of %j is %s", (name, handle) => {
  expect(toHandle(name)).toBe(handle)
})

test("a name that Latin letters cannot write gets the fallback", () => {
  expect(handleOf("椰子糖", "listing")).toBe("listing")
  expect(handleOf("!!!", "listing")).toBe("listing")
  expect(handleOf("藤A", "listing")).toBe("listing")
  expect(handleOf("藤かご", "listing")).toBe("kago")
})

test("a handle is an address of its own: letters, digits, single dashes, at most 70, and stable", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (name) => {
      const handle = toHandle(name)
      expect(handle).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
      expect(handle.length).toBeLessThanOrEqual(70)
      expect(toHandle(handle)).toBe(handle)
    }),
  )
})
