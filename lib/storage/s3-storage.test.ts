import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { s3Storage } from "./s3-storage.ts";
import type { Storage } from "./storage.ts";

type Received = { method: string; path: string; size: number; signed: boolean };

const objects = new Map<string, Buffer>();
const uploads = new Map<string, { key: string; parts: Map<number, Buffer> }>();
const received: Received[] = [];
let refuse: string | null = null;
let server: Server;
let storage: Storage;

/** The few calls of S3 that the product makes, over HTTP, kept in memory. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = Buffer.concat(await Array.fromAsync(request as AsyncIterable<Buffer>));
  const url = new URL(request.url ?? "", "http://s3");
  const key = decodeURIComponent(url.pathname);
  const signed = /^AWS4-HMAC-SHA256 Credential=test-key\//.test(request.headers.authorization ?? "");
  received.push({ method: request.method ?? "", path: `${key}${url.search}`, size: body.length, signed });
  const say = (status: number, xml = "") =>
    response.writeHead(status, { "content-type": "application/xml" }).end(xml);
  const uploadId = url.searchParams.get("uploadId");
  const upload = uploads.get(uploadId ?? "");
  if (refuse !== null && request.method !== "GET")
    return void say(507, `<Error><Code>${refuse}</Code><Message>full</Message></Error>`);
  if (url.searchParams.has("list-type")) return void say(200, listing(url, key));
  if (request.method === "POST" && url.searchParams.has("uploads")) {
    uploads.set("u1", { key, parts: new Map() });
    return void say(
      200,
      `<InitiateMultipartUploadResult><UploadId>u1</UploadId></InitiateMultipartUploadResult>`,
    );
  }
  if (request.method === "PUT" && upload !== undefined) {
    upload.parts.set(Number(url.searchParams.get("partNumber")), body);
    return void response.writeHead(200, { etag: `"${url.searchParams.get("partNumber")}"` }).end();
  }
  if (request.method === "POST" && upload !== undefined) {
    const parts = [...upload.parts].sort(([a], [b]) => a - b).map(([, part]) => part);
    objects.set(upload.key, Buffer.concat(parts));
    return void say(200, `<CompleteMultipartUploadResult><ETag>"e"</ETag></CompleteMultipartUploadResult>`);
  }
  if (request.method === "PUT") {
    objects.set(key, body);
    return void response.writeHead(200, { etag: '"e"' }).end();
  }
  if (request.method === "DELETE") {
    objects.delete(key);
    return void response.writeHead(204).end();
  }
  const object = objects.get(key);
  if (object === undefined) return void say(404, `<Error><Code>NoSuchKey</Code></Error>`);
  response.writeHead(200, { "content-length": object.length });
  response.end(request.method === "HEAD" ? undefined : object);
}

/** Two at a time, so that a second page is asked for. */
function listing(url: URL, bucket: string): string {
  const root = `${bucket.replace(/\/$/, "")}/`;
  const prefix = root + (url.searchParams.get("prefix") ?? "");
  const from = Number(url.searchParams.get("continuation-token") ?? 0);
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix)).sort();
  const more = keys.length > from + 2 ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : "";
  const contents = keys.slice(from, from + 2).map((key) => {
    const size = objects.get(key)?.length ?? 0;
    return `<Contents><Key>${key.slice(root.length)}</Key><Size>${size}</Size></Contents>`;
  });
  return `<ListBucketResult><IsTruncated>${more !== ""}</IsTruncated>${contents.join("")}${more}</ListBucketResult>`;
}

beforeAll(async () => {
  vi.stubEnv("AWS_ACCESS_KEY_ID", "test-key");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "test-secret");
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const endpoint = `http://127.0.0.1:${port}`;
  storage = s3Storage({ bucket: "preuves", prefix: "cellule", endpoint, region: "eu-west-3" });
});
beforeEach(() => {
  received.length = 0;
  refuse = null;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  vi.unstubAllEnvs();
});

async function* pieces(count: number, size: number): AsyncGenerator<Uint8Array> {
  for (let piece = 0; piece < count; piece += 1) yield Buffer.alloc(size, piece + 1);
}
const read = async (name: string) => Buffer.concat(await Array.fromAsync(storage.read(name)));

describe("evidence on an S3-compatible storage", () => {
  test("is put under the bucket and prefix, signed, and read back the same", async () => {
    await storage.write("files/a/1", pieces(3, 1_000));
    expect(objects.get("/preuves/cellule/files/a/1")?.equals(await read("files/a/1"))).toBe(true);
    expect(received[0]).toMatchObject({ method: "PUT", size: 3_000, signed: true });
    expect(await storage.has("files/a/1")).toBe(true);
    await storage.remove("files/a/1");
    expect(await storage.has("files/a/1")).toBe(false);
    await expect(read("files/a/1")).rejects.toMatchObject({ code: "not_found" });
  });

  test("arrives in parts of 8 MiB when it is larger, and is an object only once whole", async () => {
    await storage.write("files/large", pieces(20, 1024 * 1024));
    const parts = received.filter(({ path }) => path.includes("partNumber"));
    const MiB = 1024 * 1024;
    expect(parts.map(({ size }) => size).sort((a, b) => a - b)).toEqual([4 * MiB, 8 * MiB, 8 * MiB]);
    expect(objects.get("/preuves/cellule/files/large")).toHaveLength(20 * MiB);
    expect((await read("files/large"))[19 * MiB]).toBe(20);
  });

  test("is listed in full, page after page, by names without the prefix", async () => {
    for (const number of [1, 2, 3, 4, 5]) await storage.write(`uploads/u/${number}`, pieces(1, number));
    expect(await storage.list("uploads/u")).toEqual(
      [1, 2, 3, 4, 5].map((number) => ({ name: `uploads/u/${number}`, size: number })),
    );
  });

  test("says so when the service has no room", async () => {
    refuse = "XMinioStorageFull";
    await expect(storage.write("files/b", pieces(1, 10))).rejects.toMatchObject({
      problems: [{ path: "file", problem: "storageFull" }],
    });
    expect(objects.has("/preuves/cellule/files/b")).toBe(false);
  });

  test("knows no name that leads out of its prefix", async () => {
    await expect(storage.write("../other", pieces(1, 1))).rejects.toThrow("not the name");
  });
});
