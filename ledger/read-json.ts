import type { Json } from "./canonical-json.ts";

const DEEPEST = 64;
/** A shorter text cannot be deep enough to exhaust the stack. */
const SAFE_LENGTH = 2_000;

/** JSON.parse of text from elsewhere. Throws RangeError for text that is no JSON, or nested over 64 deep. */
export function readJson(text: string): Json {
  if (text.length > SAFE_LENGTH && depthOf(text) > DEEPEST)
    throw new RangeError(`JSON nested over ${DEEPEST} deep`);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RangeError("not JSON", { cause });
  }
}

function depthOf(text: string): number {
  let [depth, deepest, isQuoted] = [0, 0, false];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (isQuoted) {
      if (unit === 0x5c) i += 1;
      else if (unit === 0x22) isQuoted = false;
    } else if (unit === 0x22) isQuoted = true;
    else if (unit === 0x5b || unit === 0x7b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (unit === 0x5d || unit === 0x7d) depth -= 1;
  }
  return deepest;
}
