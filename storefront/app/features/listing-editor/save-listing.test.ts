import { problem } from "@serumpun/domain/problems"
import { expect, test } from "vitest"
import { ApiError } from "#app/lib/http/api.server.ts"
import { sortPictures, uploadPictures } from "./save-listing.server.ts"

const jpeg = (name: string) => new File([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)], name)

test("one wrong picture of a form holds up no other, and each refusal names its file", async () => {
  const sent: string[] = []
  const call = async <T>(_: string, options?: { body?: unknown }) => {
    const { name } = (options?.body as FormData).get("file") as File
    sent.push(name)
    if (name === "c.jpg")
      throw new ApiError(
        400,
        { problems: [problem("file", "image_too_small", { name, width: 10, min: 640 })] },
        null,
      )
    return {} as T
  }
  const pictures = await sortPictures([
    jpeg("a.jpg"),
    new File(["x"], "b.txt"),
    jpeg("c.jpg"),
    jpeg("d.jpg"),
  ])
  const refusal = await uploadPictures(call, "/producer/listings/1", pictures, "A bag")

  expect(sent).toEqual(["a.jpg", "c.jpg", "d.jpg"])
  expect(refusal?.problems.map(({ code, params }) => [code, params?.name])).toEqual([
    ["file_type", "b.txt"],
    ["image_too_small", "c.jpg"],
  ])
})
