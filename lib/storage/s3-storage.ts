import { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import { notFound } from "#lib/errors.ts";
import { type Listed, type Storage, StorageFull, wordsOf } from "./storage.ts";

type Bucket = {
  readonly bucket: string;
  /** Before every name, without slashes at its ends; may be empty. */
  readonly prefix: string;
  /** Undefined: Amazon's own. */
  readonly endpoint: string | undefined;
  readonly region: string | undefined;
};

const PART_BYTES = 8 * 1024 * 1024;
const PARTS_AT_ONCE = 2;

/** Objects of an S3-compatible service, which shows an object once it has it whole. Credentials are the SDK's to find. */
export function s3Storage({ bucket: Bucket, prefix, endpoint, region }: Bucket): Storage {
  const client = new S3Client({
    region: region ?? "us-east-1",
    // Services other than Amazon's have the bucket in the path and know no checksums in trailers.
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
  });
  const inside = prefix === "" ? "" : `${prefix}/`;
  const at = (name: string) => ({ Bucket, Key: inside + wordsOf(name).join("/") });
  return {
    write: async (name, bytes) => {
      const Body = Readable.from(bytes, { objectMode: false });
      const upload = {
        client,
        params: { ...at(name), Body },
        partSize: PART_BYTES,
        queueSize: PARTS_AT_ONCE,
      };
      await new Upload(upload).done().catch((error) => {
        throw isFull(error) ? new StorageFull(error) : error;
      });
    },
    read: (name) => readObject(client, at(name)),
    has: async (name) => {
      try {
        await client.send(new HeadObjectCommand(at(name)));
        return true;
      } catch (error) {
        if (isAbsent(error)) return false;
        throw error;
      }
    },
    list: (from) => listObjects(client, { Bucket, inside, from: `${wordsOf(from).join("/")}/` }),
    remove: async (name) => {
      await client.send(new DeleteObjectCommand(at(name)));
    },
    // What a broken upload in parts left behind is the bucket's own rule to remove: docs/operations.md.
    tidy: async () => undefined,
  };
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "");
const isAbsent = (error: unknown): boolean => ["NotFound", "NoSuchKey"].includes(nameOf(error));
const isFull = (error: unknown): boolean =>
  ["QuotaExceeded", "XMinioStorageFull", "InsufficientStorage"].includes(nameOf(error));

type Place = { readonly Bucket: string; readonly Key: string };

async function* readObject(client: S3Client, place: Place): AsyncGenerator<Uint8Array, void, undefined> {
  const { Body } = await client.send(new GetObjectCommand(place)).catch((error) => {
    throw isAbsent(error) ? notFound("stored object") : error;
  });
  if (!(Body instanceof Readable)) throw notFound("stored object");
  yield* Body;
}

type Listing = { readonly Bucket: string; readonly inside: string; readonly from: string };

async function listObjects(client: S3Client, { Bucket, inside, from }: Listing): Promise<Listed[]> {
  const listed: Listed[] = [];
  let ContinuationToken: string | undefined;
  do {
    const page = await client.send(
      new ListObjectsV2Command({
        Bucket,
        Prefix: inside + from,
        ...(ContinuationToken && { ContinuationToken }),
      }),
    );
    for (const { Key, Size } of page.Contents ?? [])
      if (Key !== undefined) listed.push({ name: Key.slice(inside.length), size: Size ?? 0 });
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken !== undefined);
  return listed;
}
