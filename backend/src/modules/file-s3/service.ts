import { paginateListObjectsV2, PutObjectCommand } from "@aws-sdk/client-s3"
import type { FileTypes } from "@medusajs/framework/types"
import { S3FileService } from "@medusajs/file-s3/dist/services/s3-file"
import {
  isPictureKey,
  SCAN_FILE,
  PICTURE_FOLDER,
  type FileLister,
  type StoredFile,
} from "../../images/picture-keys"

type File = { fileKey: string }

/**
 * Medusa's files in S3, where pictures keep the name they are given. Their keys are without the prefix of this
 * copy. They are private like everything else: readers get them from the backend, under addresses of ours.
 */
export class PictureS3FileService extends S3FileService implements FileLister {
  override async upload(
    file: FileTypes.ProviderUploadFileDTO,
  ): Promise<FileTypes.ProviderFileResultDTO> {
    const key = file.filename
    if (!isPictureKey(key)) return super.upload(file)
    await this.client_.send(
      new PutObjectCommand({
        ACL: this.resolveAcl("private"),
        Bucket: this.config_.bucket,
        Body: Buffer.from(file.content, "base64"),
        Key: this.inBucket(key),
        ContentType: file.mimeType,
        CacheControl: this.config_.cacheControl,
      }),
    )
    return { key, url: `${this.config_.fileUrl}/${this.inBucket(key)}` }
  }

  override async getAsBuffer(file: FileTypes.ProviderGetFileDTO): Promise<Buffer> {
    return super.getAsBuffer({ ...file, fileKey: this.inBucket(file.fileKey) })
  }

  override async getDownloadStream(file: FileTypes.ProviderGetFileDTO) {
    return super.getDownloadStream({ ...file, fileKey: this.inBucket(file.fileKey) })
  }

  override async delete(files: File | File[]): Promise<void> {
    const all = [files].flat().map(({ fileKey }) => ({ fileKey: this.inBucket(fileKey) }))
    if (all.length > 0) await super.delete(all)
  }

  async listPictures(): Promise<StoredFile[]> {
    const prefix = this.config_.prefix ?? ""
    const found = await this.listBelow(prefix + PICTURE_FOLDER)
    return found.map(({ key, written_at }) => ({ key: key.slice(prefix.length), written_at }))
  }

  async listScans(): Promise<StoredFile[]> {
    const prefix = this.config_.prefix ?? ""
    const found = await Promise.all(
      ["cert_", "eotr_"].map((owner) => this.listBelow(prefix + owner)),
    )
    return found.flat().filter(({ key }) => SCAN_FILE.test(key.slice(prefix.length)))
  }

  private async listBelow(prefix: string): Promise<StoredFile[]> {
    const place = { Bucket: this.config_.bucket, Prefix: prefix }
    const found: StoredFile[] = []
    for await (const { Contents = [] } of paginateListObjectsV2({ client: this.client_ }, place))
      for (const { Key, LastModified } of Contents)
        if (Key && LastModified) found.push({ key: Key, written_at: LastModified })
    return found
  }

  private inBucket(key: string): string {
    return isPictureKey(key) ? `${this.config_.prefix ?? ""}${key}` : key
  }
}
