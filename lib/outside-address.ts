import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** An address that a person typed and that leads, or might lead, inside. */
export class InsideAddress extends Error {}

/** Loopback, private, link-local, shared, reserved and multicast. An IPv4 address written as IPv6 counts as itself. */
const INSIDE = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  INSIDE.addSubnet(network, prefix, "ipv4");

/** Of IPv6, global unicast is outside, but for what stands for other addresses: documentation, Teredo, 6to4. */
const GLOBAL = new BlockList();
GLOBAL.addSubnet("2000::", 3, "ipv6");
const STANDING_FOR_OTHERS = new BlockList();
for (const [network, prefix] of [
  ["2001:db8::", 32],
  ["2001::", 32],
  ["2002::", 16],
] as const)
  STANDING_FOR_OTHERS.addSubnet(network, prefix, "ipv6");

export function isOutside(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !INSIDE.check(address, "ipv4");
    case 6:
      return GLOBAL.check(address, "ipv6") && !STANDING_FOR_OTHERS.check(address, "ipv6");
    default:
      return false;
  }
}

/** Resolves a name for a connection, and refuses it if any of its addresses is inside: what is checked is what is used. */
export const lookupOutside: LookupFunction = (name, options, done) => {
  lookup(name, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return done(error, []);
    if (addresses.length === 0 || !addresses.every(({ address }) => isOutside(address)))
      return done(new InsideAddress(`${name} leads inside`), []);
    if (options.all === true) return done(null, addresses);
    const [{ address, family } = { address: "", family: 0 }] = addresses;
    return done(null, address, family);
  });
};

/** Throws InsideAddress for an address that names no outside host over https. A name is judged when it is resolved. */
export function requireOutside(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (url.protocol !== "https:") throw new InsideAddress("only https leads outside");
  if (isIP(host) !== 0 && !isOutside(host)) throw new InsideAddress(`${host} leads inside`);
}
