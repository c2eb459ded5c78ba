import type { Translate } from "#lib/translate.ts";
import { CHANNELS } from "../catalogue.ts";

/** How a report came, in words. */
export function channelText(channel: string, t: Translate): string {
  return t(`signals.channels.${CHANNELS.find((one) => one === channel) ?? "other"}`);
}
