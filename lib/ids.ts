import { randomBytes } from "node:crypto";

/** 128 random bits in the written form of a UUID; every bit is random. */
export function newId(): string {
  return randomBytes(16)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

const WRITTEN = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Can the database be asked for it? Any other text would be an error there. */
export function isId(text: string): boolean {
  return WRITTEN.test(text);
}
