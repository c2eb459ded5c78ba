// Built-in modules only: this also runs before anything is installed.
import { connect, createServer } from "node:net";

function bindFault({ port, host }) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

function answers({ port, host }) {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 500 });
    const end = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.once("connect", () => end(true));
    socket.once("timeout", () => end(false));
    socket.once("error", () => end(false));
  });
}

/** One line for a person when the port cannot be used, else undefined. */
export async function portFault({ port, host }) {
  const number = Number(port);
  const next = `PORT=${number === 3000 ? 3100 : 3000} npm start`;
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    return "PORT must be a port number between 1 and 65535.";
  }
  const fault = await bindFault({ port: number, host });
  if (fault === "EACCES")
    return `Port ${number} needs more rights than this user has: choose another with PORT, for example ${next}`;
  if (fault === "EADDRNOTAVAIL" || fault === "ENOTFOUND")
    return `HOST=${host} is not an address of this machine.`;
  // Another program may hold only the other loopback address, which is where a browser may go first.
  const taken =
    fault !== undefined ||
    (await answers({ port: number, host: "127.0.0.1" })) ||
    (await answers({ port: number, host: "::1" }));
  return taken ? `Port ${number} is already taken: choose another with PORT, for example ${next}` : undefined;
}

/** A loopback port that is free now: the wanted one if it is, else one the system picks. */
export function freePort(wanted = 0) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) => (wanted === 0 ? reject(error) : resolve(freePort())));
    server.listen({ port: wanted, host: "127.0.0.1", exclusive: true }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
