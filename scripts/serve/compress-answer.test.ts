import { once } from "node:events";
import { createServer, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
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
  const plain = await sent(page, { accepts: "identity" });
  expect([plain.headers["content-encoding"], plain.body.toString()]).toEqual([undefined, wholePage]);
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
