import { randomBytes } from "node:crypto";

/** 128 random bits in the written form of a UUID; every bit is random. */
export function newId(): string {
  return randomBytes(16)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
