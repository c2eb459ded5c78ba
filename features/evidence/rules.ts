import { hash } from "node:crypto";
import { MASS_ADDRESSES, PART_BYTES } from "./catalogue.ts";

/** What a check counted in a file, and nothing of what it read. */
export type Findings = {
  /** Social security numbers whose key is right. */
  readonly nirs: number;
  /** Different e-mail addresses, counted up to where they are many. */
  readonly addresses: number;
  /** Files inside it that could not be looked into: encrypted, or archives within archives. */
  readonly unread: number;
  /** Images, and pages of a document that are images: what is written in them is not read. */
  readonly images: number;
};

/** Persons are named in it. */
export const namesPersons = ({ nirs, addresses }: Findings): boolean =>
  nirs > 0 || addresses >= MASS_ADDRESSES;

/** Somebody chooses what becomes of it: persons are named in it, or nobody can say that none is. */
export const isHeld = (findings: Findings): boolean =>
  namesPersons(findings) || findings.unread > 0 || findings.images > 0;

const LONGEST_NAME = 180;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** The last part of a path, without what a file system or a screen could misread; never empty. */
export function safeName(given: string): string {
  const base = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = base.replace(/[\p{C}<>:"|?*]/gu, "_").replace(/^[.\s]+|[.\s]+$/g, "");
  const name = RESERVED.test(plain) ? `_${plain}` : plain;
  if (name === "") return "file";
  const extension = /\.[^.]{1,16}$/.exec(name)?.[0] ?? "";
  return name.length <= LONGEST_NAME ? name : name.slice(0, LONGEST_NAME - extension.length) + extension;
}

export const partCount = (size: number): number => Math.ceil(size / PART_BYTES);

/** How many bytes a part has: every one PART_BYTES, the last what is left. */
export function partSize(size: number, number: number): number {
  return number === partCount(size) - 1 ? size - number * PART_BYTES : PART_BYTES;
}

export const isPart = (size: number, number: number): boolean =>
  Number.isInteger(number) && number >= 0 && number < partCount(size);

/** One hash over the hashes of the parts in their order, as hexadecimal text: what the browser read is what came. */
export const digestOfParts = (hashes: readonly string[]): string => hash("sha256", hashes.join("\n"));

/** The name to save a download under: plain for old readers, exact for the others. */
export function attachmentOf(name: string): string {
  const plain = name.normalize("NFKD").replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const exact = encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
