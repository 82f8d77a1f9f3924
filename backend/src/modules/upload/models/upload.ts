import { model } from "@medusajs/framework/utils"

/**
 * A file on its way over a line that breaks: what has come of it so far, until the form that it belongs to is
 * sent. `owner_id` is the person who sends it; `size` and `received` count bytes.
 */
export const Upload = model
  .define("upload", {
    id: model.id({ prefix: "upl" }).primaryKey(),
    owner_id: model.text(),
    file_name: model.text(),
    size: model.number(),
    received: model.number().default(0),
    pieces: model.hasMany(() => UploadPiece, { mappedBy: "upload" }),
  })
  .cascades({ delete: ["pieces"] })
  .indexes([{ on: ["owner_id", "created_at"] }])

/** The bytes from `start` on, as base64. */
export const UploadPiece = model
  .define("upload_piece", {
    id: model.id({ prefix: "uplp" }).primaryKey(),
    start: model.number(),
    content: model.text(),
    upload: model.belongsTo(() => Upload, { mappedBy: "pieces" }),
  })
  .indexes([{ on: ["upload_id", "start"], unique: true }])
