import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { freePort, portFault } from "./port.mjs";

describe("the port a start needs", () => {
  let other: Server | undefined;

  afterEach(() => other?.close());

  async function occupy(host: string): Promise<number> {
    const port = await freePort();
    other = createServer();
    await new Promise<void>((resolve) => other?.listen({ port, host }, resolve));
    return port;
  }

  it("is fine when nobody listens on it", async () => {
    expect(await portFault({ port: await freePort(), host: "127.0.0.1" })).toBeUndefined();
  });

  it("is refused in one line that names PORT when another program has it", async () => {
    const port = await occupy("127.0.0.1");
    const fault = await portFault({ port, host: "127.0.0.1" });
    expect(fault).toBe(
      `Port ${port} is already taken: choose another with PORT, for example PORT=3000 npm start`,
    );
  });

  it("is refused when another program listens on every address", async () => {
    const port = await occupy("0.0.0.0");
    expect(await portFault({ port, host: "127.0.0.1" })).toContain("already taken");
  });

  it("is refused in one line when it is no port at all", async () => {
    expect(await portFault({ port: "web", host: "127.0.0.1" })).toBe(
      "PORT must be a port number between 1 and 65535.",
    );
  });

  it("is refused in one line when HOST is not of this machine", async () => {
    expect(await portFault({ port: await freePort(), host: "192.0.2.1" })).toBe(
      "HOST=192.0.2.1 is not an address of this machine.",
    );
  });

  it("of the database stays the same while it is free, and gives way when it is not", async () => {
    const free = await freePort();
    expect(await freePort(free)).toBe(free);
    const taken = await occupy("127.0.0.1");
    expect(await freePort(taken)).not.toBe(taken);
  });
});
