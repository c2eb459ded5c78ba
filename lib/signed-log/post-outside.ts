import { request as requestPlain } from "node:http";
import { request } from "node:https";
import { lookupOutside, requireOutside } from "#lib/outside-address.ts";

export type Post = {
  readonly url: string;
  readonly body: string;
  readonly contentType: string;
  /** "allow": http and addresses inside the house are called too. */
  readonly inside: "refuse" | "allow";
};
export type Posted = { readonly status: number; readonly contentType: string; readonly text: string };

const PATIENCE_MS = 10_000;
const MOST_BYTES = 65_536;

/** One POST, no redirect followed, an answer of 64 KiB at most within ten seconds. Throws InsideAddress as lib says. */
export async function postOutside({ url: address, body, contentType, inside }: Post): Promise<Posted> {
  const url = new URL(address);
  const isFree = inside === "allow";
  if (!isFree) requireOutside(url);
  const answered = Promise.withResolvers<Posted>();
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const options = { method: "POST", signal, ...(isFree ? {} : { lookup: lookupOutside }) };
  const sent = (url.protocol === "http:" ? requestPlain : request)(url, options, (answer) => {
    const parts: Buffer[] = [];
    let bytes = 0;
    answer.on("data", (part: Buffer) => {
      bytes += part.length;
      if (bytes > MOST_BYTES) answer.destroy(new Error("the answer is too long"));
      else parts.push(part);
    });
    answer.on("error", answered.reject);
    answer.on("end", () => {
      const text = Buffer.concat(parts).toString("utf8");
      const type = answer.headers["content-type"] ?? "";
      answered.resolve({ status: answer.statusCode ?? 0, contentType: type, text });
    });
  });
  sent.on("error", answered.reject);
  sent.setHeader("Content-Type", contentType);
  sent.setHeader("Content-Length", Buffer.byteLength(body));
  sent.end(body);
  return answered.promise;
}
