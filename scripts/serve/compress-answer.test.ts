import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { duplexPair } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { compressAnswer } from "./compress-answer.ts";

type Asked = { readonly accepts?: string; readonly method?: string };

/** What a reader is sent of an answer. */
async function sent(
  write: (answer: ServerResponse) => void,
  { accepts = "gzip", method = "GET" }: Asked = {},
) {
  const server = createServer((asked, answer) => {
    compressAnswer(asked, answer);
    write(answer);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const asking = request({ port, method, headers: { "accept-encoding": accepts } }).end();
  const [answer] = await once(asking, "response");
  const body = Buffer.concat(await answer.toArray());
  server.close();
  return { headers: answer.headers, body };
}

const LINE = "<li>Un laboratoire, ses personnes, son délai.</li>";

const page = (answer: ServerResponse) => {
  answer.setHeader("content-type", "text/html; charset=utf-8");
  answer.flushHeaders();
  for (let line = 0; line < 5_000; line += 1) answer.write(`${line} ${LINE}`);
  answer.end("</html>");
};
const wholePage = `${Array.from({ length: 5_000 }, (_, line) => `${line} ${LINE}`).join("")}</html>`;

test("a page written in many pieces arrives whole and small", async () => {
  const { headers, body } = await sent(page);
  expect(headers).toMatchObject({ "content-encoding": "gzip", vary: "accept-encoding" });
  expect(gunzipSync(body).toString()).toBe(wholePage);
  expect(body.length).toBeLessThan(wholePage.length / 5);
});

test("who reads no gzip, asks for the head alone, or is sent a picture or a few words gets them as they are", async () => {
  for (const accepts of ["identity", "gzip;q=0, br", "br, gzip; q=0.000"]) {
    const plain = await sent(page, { accepts });
    expect([plain.headers["content-encoding"], plain.body.toString()]).toEqual([undefined, wholePage]);
  }
  expect((await sent(page, { method: "HEAD" })).headers["content-encoding"]).toBeUndefined();
  const picture = await sent((answer) => {
    answer.setHeader("content-type", "image/png");
    answer.end(Buffer.alloc(5_000));
  });
  expect([picture.headers["content-encoding"], picture.body.length]).toEqual([undefined, 5_000]);
  const words = await sent((answer) => {
    answer.setHeader("content-type", "application/json");
    answer.end('{"ok":true}');
  });
  expect([words.headers["content-encoding"], words.body.toString()]).toEqual([undefined, '{"ok":true}']);
});

test("an answer that is ended twice, or written to after its end, arrives as it was when it ended", async () => {
  const { body } = await sent((answer) => {
    page(answer);
    answer.end();
    answer.write("too late");
    answer.end("too late");
  });
  expect(gunzipSync(body).toString()).toBe(wholePage);
});

test("of a file that nobody reads, no more is held than of one that is not compressed", async () => {
  const [near, far] = duplexPair();
  let left = 300;
  const server = createServer((asked, answer) => {
    compressAnswer(asked, answer);
    answer.setHeader("content-type", "text/csv");
    const write = () => {
      while (left > 0 && answer.write(randomBytes(3_000).toString("hex").padEnd(65_536))) left -= 1;
      left -= 1;
    };
    answer.on("drain", write);
    write();
  });
  server.emit("connection", near);
  far.write("GET / HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n");
  for (let turn = 0; turn < 20_000 && left > 0; turn += 1) await setImmediate();
  expect(near.writableLength).toBeLessThan(256 * 1_024);
  near.destroy();
});
