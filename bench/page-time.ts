import { Agent, get } from "node:http";
import { inParallel, milliseconds } from "./measure.ts";

/** One answer over a kept connection, read to its end; anything but a whole page is a fault. */
export async function fetchPage(agent: Agent, address: string, cookie: string): Promise<void> {
  const headers = { cookie, accept: "text/html", "accept-encoding": "gzip" };
  await new Promise<void>((done, fail) => {
    const request = get(address, { agent, headers }, (answer) => {
      let bytes = 0;
      answer.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on("end", () => {
        if (answer.statusCode === 200 && bytes > 500) done();
        else fail(new Error(`${address} answered ${answer.statusCode} with ${bytes} bytes`));
      });
      answer.on("error", fail);
    });
    request.on("error", fail);
  });
}

type Visit = { readonly address: string; readonly cookie: string };
type Turns = { readonly count: number; readonly connections: number };

/** Milliseconds per page: with one connection what a person waits, with more what each page costs the server. */
export async function pageTime({ address, cookie }: Visit, turns: Turns): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: turns.connections });
  try {
    return (
      (await milliseconds(() => inParallel(turns, () => fetchPage(agent, address, cookie)))) / turns.count
    );
  } finally {
    agent.destroy();
  }
}
