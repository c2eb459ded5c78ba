import type { Translate } from "#features/obligations/components/translate.ts";
import { CHANNELS } from "../catalogue.ts";

/** How a report came, in words. */
export function channelText(channel: string, t: Translate): string {
  return t(`signals.channels.${CHANNELS.find((one) => one === channel) ?? "other"}`);
}
