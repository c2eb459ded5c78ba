import { resolve } from "node:path";
import { readEnv } from "#lib/env.ts";
import { diskStorage } from "./disk-storage.ts";
import type { Storage } from "./storage.ts";

/** The storage that the settings name: the disk beside everything local, or "s3://bucket/prefix". */
export async function openStorage(): Promise<Storage> {
  const env = readEnv();
  if (env.EVIDENCE_STORE === "disk") return diskStorage(resolve(env.DATA_DIR, "evidence"));
  const { s3Storage } = await import("./s3-storage.ts");
  const { hostname: bucket, pathname } = new URL(env.EVIDENCE_STORE);
  return s3Storage({
    bucket,
    prefix: pathname.replaceAll(/^\/+|\/+$/g, ""),
    endpoint: env.EVIDENCE_S3_ENDPOINT,
    region: env.EVIDENCE_S3_REGION,
  });
}
