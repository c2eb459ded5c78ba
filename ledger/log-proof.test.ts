import { describe, expect, test } from "vitest";
import { headLeafBytes, headLeafText, readHeadLeaf } from "./head-leaf.ts";
import { toHex } from "./hex.ts";
import { readLogProof, writeLogProof } from "./log-proof.ts";
import {
  CHECKPOINT_8,
  LOG_PROOF,
  REFERENCE_CONSISTENCIES,
  REFERENCE_INCLUSIONS,
  WITNESS_BODY,
} from "./reference-log.ts";
import { readWitnessRequest, writeWitnessRequest } from "./witness-request.ts";

describe("the request to a witness", () => {
  test("as published is read and written the same", () => {
    const request = readWitnessRequest(WITNESS_BODY);
    expect([request.oldSize, request.note]).toEqual([6, CHECKPOINT_8]);
    expect(request.proof.map(toHex)).toEqual(REFERENCE_CONSISTENCIES[1][2]);
    expect(writeWitnessRequest(request)).toBe(WITNESS_BODY);
  });

  test("about a log never seen has no proof", () => {
    const body = `old 0\n\n${CHECKPOINT_8}`;
    expect(readWitnessRequest(body)).toEqual({ oldSize: 0, proof: [], note: CHECKPOINT_8 });
  });

  const proofLine = "DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=\n";
  test.each([
    ["no old size", WITNESS_BODY.replace("old 6\n", "")],
    ["an old size with a leading zero", WITNESS_BODY.replace("old 6", "old 06")],
    ["64 hashes", `old 6\n${proofLine.repeat(64)}\n${CHECKPOINT_8}`],
    ["a line that is no hash", WITNESS_BODY.replace("old 6\n", "old 6\nabcd\n")],
    ["no checkpoint", WITNESS_BODY.slice(0, WITNESS_BODY.indexOf("\n\n"))],
    ["a checkpoint without a signature", WITNESS_BODY.slice(0, WITNESS_BODY.indexOf("—"))],
  ])("with %s is refused", (_, body) => {
    expect(() => readWitnessRequest(body)).toThrow(RangeError);
  });
});

describe("the proof of one leaf, in a file", () => {
  test("as published is read and written the same", () => {
    const proof = readLogProof(LOG_PROOF);
    expect([proof.index, proof.extra, proof.note]).toEqual([5, null, CHECKPOINT_8]);
    expect(proof.proof.map(toHex)).toEqual(REFERENCE_INCLUSIONS[1][2]);
    expect(writeLogProof(proof)).toBe(LOG_PROOF);
  });

  test("may carry what nothing vouches for", () => {
    const proof = { ...readLogProof(LOG_PROOF), extra: Uint8Array.of(1, 2, 3) };
    expect(readLogProof(writeLogProof(proof))).toEqual(proof);
    expect(writeLogProof(proof)).toContain("@v1\nextra AQID\nindex 5\n");
  });

  test.each([
    ["another title", LOG_PROOF.replace("@v1", "@v2")],
    ["no index", LOG_PROOF.replace("index 5\n", "")],
    ["an index with a leading zero", LOG_PROOF.replace("index 5", "index 05")],
    ["extra that is no base64", LOG_PROOF.replace("index 5", "extra !\nindex 5")],
    ["two extra lines", LOG_PROOF.replace("index 5", "extra AQID\nextra AQID\nindex 5")],
    ["an unknown line", LOG_PROOF.replace("index 5\n", "index 5\nmore\n")],
    ["no checkpoint", LOG_PROOF.slice(0, LOG_PROOF.indexOf("\n\n"))],
  ])("with %s is refused", (_, text) => {
    expect(() => readLogProof(text)).toThrow(RangeError);
  });
});

describe("a leaf of the head log", () => {
  const root = "ab".repeat(32);
  const leaf = { stream: "0193", size: 12, root };
  const text = `{"root":"${root}","size":12,"stream":"0193","v":1}`;

  test("has one text, which is read back", () => {
    expect(headLeafText(leaf)).toBe(text);
    expect(readHeadLeaf(text)).toEqual(leaf);
    expect(toHex(headLeafBytes(leaf))).toBe(`00${Buffer.from(text).toString("hex")}`);
  });

  test.each([
    ["another order", `{"size":12,"root":"${root}","stream":"0193","v":1}`],
    ["a space", text.replace(":12", ": 12")],
    ["a member more", text.replace('"v":1', '"v":1,"w":1')],
    ["another version", text.replace('"v":1', '"v":2')],
    ["no entry", text.replace(":12", ":0")],
    ["a size that is text", text.replace(":12", ':"12"')],
    ["an upper-case root", text.replace("ab", "AB")],
    ["no stream", text.replace("0193", "")],
    ["no JSON", "root"],
    ["nothing", "null"],
  ])("with %s is refused", (_, wrong) => {
    expect(() => readHeadLeaf(wrong)).toThrow(RangeError);
  });
});
