/** The cosignatures of a bundle's checkpoint by witnesses whose keys the reader got elsewhere (cosignature.ts). */
import { CHECKPOINT } from "./bundle.ts";
import { reasonOf, UnreadableBundle } from "./bundle-problem.ts";
import type { Platform } from "./platform.ts";
import type { ProblemList } from "./problem-list.ts";
import {
  ED25519_COSIGNATURE,
  openNote,
  readNote,
  readVerifierKeyAsync,
  type VerifierKey,
} from "./signed-note.ts";

export type Cosigning = {
  /** The witness's name. */
  readonly witness: string;
  /** Its verifier key as text, as the reader gave it. */
  readonly key: string;
  /** When it says it cosigned, as an instant in UTC; null: it has not cosigned, or its signature does not hold. */
  readonly at: string | null;
};

type Input = {
  readonly note: string;
  /** Verifier keys of witnesses, got elsewhere. */
  readonly witnesses: readonly string[];
  readonly platform: Platform;
  readonly problems: ProblemList;
};

/**
 * What each of these witnesses says of the checkpoint, in their order, each once. One that has not cosigned is no problem;
 * a line of its key that does not hold is. Throws UnreadableBundle when a key is no witness's.
 */
export async function checkCosignatures({ note, witnesses, ...checking }: Input): Promise<Cosigning[]> {
  const cosignings: Cosigning[] = [];
  for (const text of new Set(witnesses)) {
    const key = await readWitnessKey(text, checking.platform);
    cosignings.push({ witness: key.name, key: text, at: await cosignedAt(note, key, checking) });
  }
  return cosignings;
}

/** How many signatures there are on a note; 0 when it is none. */
export function countSignatures(note: string): number {
  try {
    return readNote(note).signatures.length;
  } catch {
    return 0;
  }
}

async function readWitnessKey(text: string, platform: Platform): Promise<VerifierKey> {
  try {
    const key = await readVerifierKeyAsync(text, async (bytes) => platform.sha256(bytes));
    if (key.type !== ED25519_COSIGNATURE)
      throw new RangeError("not the key of a witness: its type is not 04");
    return key;
  } catch (error) {
    throw new UnreadableBundle("bad_key", reasonOf(error), "--witness");
  }
}

type Checking = Pick<Input, "platform" | "problems">;

async function cosignedAt(
  note: string,
  key: VerifierKey,
  { platform, problems }: Checking,
): Promise<string | null> {
  try {
    const lines = readNote(note).signatures;
    if (!lines.some(({ name, keyId }) => name === key.name && keyId === key.keyId)) return null;
    const { signatures } = await openNote(note, [key], platform.verify);
    const seconds = signatures[0]?.time ?? null;
    return seconds === null ? null : new Date(1_000 * seconds).toISOString();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const expected = `a cosignature by ${key.name}+${key.keyId}`;
    problems.add({
      kind: "bad_cosignature",
      entry: null,
      path: CHECKPOINT,
      expected,
      found: reasonOf(error),
    });
    return null;
  }
}
